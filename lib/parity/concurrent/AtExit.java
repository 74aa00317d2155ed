package parity.concurrent;

/** What has to be done also when this process is ended from outside; once it is closed, no more. */
public final class AtExit implements AutoCloseable {

    private final Thread hook;

    private AtExit(Thread hook) {
        this.hook = hook;
    }

    public static AtExit run(Runnable work) {
        var hook = new Thread(work);
        Runtime.getRuntime().addShutdownHook(hook);
        return new AtExit(hook);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process ends just now, and this is at work already.
        }
    }
}
