package parity.data;

/** A database that files of SQL are run on, however it is reached. */
public interface Database {

    /** What it is called on its server; the server itself is what this is as a text. */
    String name();

    /** What was done to it by migrations. */
    History history();

    /** Refuses a file that could not be run from here: asked of all of them before one is. */
    default void require(SqlFile file) {}

    /** Runs all of a file, or nothing of it; how many rows that changed. */
    long run(SqlFile file);
}
