package parity.data;

import parity.failure.Failure;

/** Statements of a file, and what of ours stands before and after them in the same transaction. */
public record SqlFile(String name, String before, String sql, String after) {

    static SqlFile of(String name, String sql) {
        return new SqlFile(name, "", sql, "");
    }

    /** {@code V2__orders.sql:3}. */
    String at(long line) {
        return name + ":" + line;
    }

    /** One that was taken back as a whole. */
    static Failure undone(String place, String why) {
        return new Failure("%s: %s, and nothing of it was done".formatted(place, why));
    }
}
