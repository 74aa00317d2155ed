package parity.data;

import java.util.List;
import java.util.Optional;
import parity.json.Json;

/** A line of Flyway's own table: something that was applied. */
record Applied(
        int rank,
        Optional<MigrationVersion> version,
        String description,
        String type,
        String script,
        int checksum,
        boolean success) {

    /** For its fields, in their order. */
    static final String QUESTION =
            "SELECT installed_rank, version, description, type, script, checksum, success FROM %s ORDER BY 1";

    static Applied read(Json row) {
        return new Applied(
                (int) row.get("installed_rank").number(),
                version(row.get("version").text()),
                row.get("description").text(),
                row.get("type").text(),
                row.get("script").text(),
                (int) row.get("checksum").number(),
                row.get("success").truth());
    }

    /** The same of a server that gives its rows as texts, in the order of the fields; what is no value is empty. */
    static Applied read(List<String> row) {
        return new Applied(
                Integer.parseInt(row.get(0)),
                version(row.get(1)),
                row.get(2),
                row.get(3),
                row.get(4),
                row.get(5).isEmpty() ? 0 : Integer.parseInt(row.get(5)),
                row.get(6).equals("1"));
    }

    /** The rank of what is applied next. */
    static int next(List<Applied> history) {
        return history.stream().mapToInt(Applied::rank).max().orElse(0) + 1;
    }

    boolean isOf(Migration migration) {
        return version.isPresent()
                        && migration.version().filter(version.get()::is).isPresent()
                || version.isEmpty()
                        && migration.version().isEmpty()
                        && migration.description().equals(description);
    }

    /** Only these come from files that we read; others from classes, or from commands of Flyway's. */
    boolean isSql() {
        return type.equals("SQL");
    }

    private static Optional<MigrationVersion> version(String text) {
        return Optional.of(text).filter(MigrationVersion::isOne).map(MigrationVersion::of);
    }
}
