package parity.failure;

/** Something the user can understand and act on: said in one line, without a stack trace. */
public final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Exit exit;

    public Failure(String message) {
        this(Exit.FAILED, message);
    }

    public Failure(Exit exit, String message) {
        super(message);
        this.exit = exit;
    }

    public Exit exit() {
        return exit;
    }
}
