package parity.data;

/** What a server does for us ends with us: whoever ends this process in between ends that, too. */
final class Withdrawal implements AutoCloseable {

    private final Thread end;

    private Withdrawal(Thread end) {
        this.end = end;
    }

    static Withdrawal by(Runnable cancel) {
        var end = new Thread(cancel);
        Runtime.getRuntime().addShutdownHook(end);
        return new Withdrawal(end);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(end);
        } catch (IllegalStateException e) {
            // It is done already: the process ends.
        }
    }
}
