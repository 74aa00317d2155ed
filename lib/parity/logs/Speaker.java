package parity.logs;

/** Who said a line: a container of a service; run 0 is the one of today, 1 the one before it, and so on. */
public record Speaker(String service, String container, int number, int run) {

    /** As it stands before each line: {@code db}, {@code db-2}; an earlier run as {@code db~1}. */
    String label() {
        return service + (number > 1 ? "-" + number : "") + (run > 0 ? "~" + run : "");
    }

    @Override
    public String toString() {
        return label();
    }
}
