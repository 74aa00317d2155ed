package parity.terminal;

/** Says that a wait was ended from outside, and where to look then: silence would leave open what is there now. */
public final class Interruption implements AutoCloseable {

    private final Thread word;

    private Interruption(Thread word) {
        this.word = word;
    }

    /** Until it is closed: whoever ends this process in between is answered. */
    public static Interruption toldOn(Terminal terminal) {
        var word = new Thread(() -> terminal.complain("interrupted; 'status' says what is there"));
        Runtime.getRuntime().addShutdownHook(word);
        return new Interruption(word);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(word);
        } catch (IllegalStateException e) {
            // It is said already: the process ends.
        }
    }
}
