package parity.failure;

import java.util.Objects;

/** Something the user can understand and act on: said in one line, without a stack trace. */
public class Failure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Exit exit;

    public Failure(String message) {
        this(Exit.FAILED, message);
    }

    public Failure(Exit exit, String message) {
        super(message);
        this.exit = exit;
    }

    /** Never null: a failure without words would help nobody. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    public Exit exit() {
        return exit;
    }
}
