package parity.data;

import java.util.List;

/** Flyway's own table of what was applied, read and written under Flyway's own lock, so that both can migrate. */
interface History {

    String TABLE = "flyway_schema_history";

    /** What was applied, oldest first; one with tables and without this table was not made by migrations. */
    List<Applied> applied();

    /** Runs a migration and writes its line, in the place of any that failed; refuses where somebody else wrote one meanwhile. */
    void apply(Migration migration);

    /** Removes the lines of those that failed half-way, as Flyway's {@code repair} does. */
    void forgetFailed();
}
