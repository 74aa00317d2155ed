package parity.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many rows each table of a database has, at one moment. */
public record TableCounts(Map<String, Long> rows) {

    /** Tables of the user: not those of the server, nor those that an extension brings along. */
    private static final String COUNTS = """
            SELECT format('SELECT %L, count(*) FROM %I.%I', n.nspname || '.' || c.relname, n.nspname, c.relname)
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind = 'r' AND c.relpersistence <> 't'
              AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
              AND NOT EXISTS (SELECT FROM pg_depend d
                WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
            ORDER BY n.nspname, c.relname
            \\gexec
            """;

    public TableCounts {
        rows = Map.copyOf(rows);
    }

    static TableCounts in(Session session) {
        return of(session.ask(COUNTS));
    }

    /** Lines of a table, a tab and a number. */
    static TableCounts of(List<String> lines) {
        var rows = new LinkedHashMap<String, Long>();
        for (var line : lines) {
            int tab = line.lastIndexOf('\t');
            rows.put(line.substring(0, tab), Long.valueOf(line.substring(tab + 1)));
        }
        return new TableCounts(rows);
    }

    public int tables() {
        return rows.size();
    }

    public long total() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Which tables are not as in the other, each with both counts; empty when all are. */
    String differenceFrom(TableCounts other) {
        return Stream.concat(rows.keySet().stream(), other.rows.keySet().stream())
                .distinct()
                .sorted()
                .filter(table -> !Objects.equals(rows.get(table), other.rows.get(table)))
                .map(table -> "%s has %s rows instead of %s".formatted(table, count(table), other.count(table)))
                .collect(Collectors.joining(", "));
    }

    /** {@code 3 tables, 120 rows}. */
    @Override
    public String toString() {
        return "%s, %s".formatted(Plural.of(tables(), "table"), Plural.of(total(), "row"));
    }

    private String count(String table) {
        var count = rows.get(table);
        return count == null ? "no" : count.toString();
    }
}
