package parity.data;

import java.util.List;
import parity.json.Json;

/** A PostgreSQL database, which can be asked what has been done to it. */
public interface PostgresDatabase extends Database {

    /** Runs one statement as the owner of the database; what it returned. */
    String ask(String sql);

    @Override
    default History history() {
        return PostgresHistory.of(this);
    }

    /** The rows of a question, read. */
    default List<Json> rows(String sql) {
        return Json.parse(ask("SELECT coalesce(json_agg(t), '[]') FROM (%s) t".formatted(sql)))
                .items();
    }
}
