package parity.terminal;

import org.jspecify.annotations.Nullable;
import parity.failure.Exit;

/** What a recipe has to tell at its end: the same facts for a person, for a program and as an exit code. */
public interface Report {

    /** The facts as a person reads them. */
    void printTo(Terminal terminal);

    /** The facts as a program reads them: the body of {@code --json}. */
    @Nullable
    Object facts();

    default Exit exit() {
        return Exit.DONE;
    }

    /** The number of {@link #exit()}, unless it is that of another program which ran in our stead. */
    default int exitCode() {
        return exit().code();
    }
}
