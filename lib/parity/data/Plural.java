package parity.data;

/** A number of things, in words: {@code 1 row}, {@code 2 rows}. */
public final class Plural {

    private Plural() {}

    public static String of(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
