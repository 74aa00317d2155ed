package parity.engine;

import parity.failure.Exit;
import parity.failure.Failure;

/** The engine does not answer, or not in time: of what it runs nothing can be known, or done, until it does. */
public final class Silence extends Failure {

    private static final long serialVersionUID = 1;

    /** As it is said. */
    public Silence(Exit exit, String message) {
        super(exit, message);
    }
}
