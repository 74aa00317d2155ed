package parity.terminal;

import parity.concurrent.AtExit;

/** Says that a wait was ended from outside, and where to look then: silence would leave open what is there now. */
public final class Interruption {

    private Interruption() {}

    /** Until it is closed: whoever ends this process in between is answered. */
    public static AtExit toldOn(Terminal terminal) {
        return AtExit.run(() -> terminal.complain("interrupted; 'status' says what is there"));
    }
}
