package parity.drill.client;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import parity.wire.Postgres;

/** The tables that a drill writes to, in a schema of its own; nothing else of a database is touched. */
public final class PostgresTable {

    public static final String WRITTEN = "written";
    public static final String BEHIND = "behind";
    public static final String REMOVAL = "DROP SCHEMA IF EXISTS parity_drill CASCADE";

    /** So that neither a row nor an answer grows too long. */
    private static final long PORTION = 50_000;

    private PostgresTable() {}

    /** An earlier drill may have been killed before it took its own away. */
    public static String creation() {
        return REMOVAL + "; CREATE SCHEMA parity_drill; CREATE TABLE parity_drill.written"
                + " (id bigint PRIMARY KEY, at timestamptz NOT NULL DEFAULT clock_timestamp());"
                + " CREATE TABLE parity_drill.behind (id bigint PRIMARY KEY);";
    }

    public static String insertion(long id) {
        return "INSERT INTO parity_drill.written (id) VALUES (" + id + ")";
    }

    public static String look() {
        return "SELECT max(id) FROM parity_drill.written";
    }

    /** By who knows of no proxy: a table of its own, because what becomes of it is another question. */
    static String directly(long id) {
        return "INSERT INTO parity_drill.behind (id) VALUES (" + id + ") RETURNING id;";
    }

    /** The ids that are there, up to one. */
    public static Set<Long> ids(Postgres session, String table, long highest, Duration limit) throws IOException {
        var found = new HashSet<Long>();
        for (long from = 0; from <= highest; from += PORTION) {
            var portion = session.ask(
                    "SELECT string_agg(id::text, ',') FROM parity_drill.%s WHERE id >= %d AND id < %d"
                            .formatted(table, from, from + PORTION),
                    limit);
            add(portion, found);
        }
        return found;
    }

    private static void add(String portion, Set<Long> found) {
        if (!portion.isEmpty()) {
            for (var id : portion.split(",")) {
                found.add(Long.parseLong(id));
            }
        }
    }
}
