package parity.terminal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parity.failure.Exit;

/** What a recipe has to tell at its end: the same facts for a person, for a program and as an exit code. */
public interface Report {

    /** The facts as a person reads them. */
    void printTo(Terminal terminal);

    /** The facts as a program reads them: the body of {@code --json}. */
    @Nullable
    Object facts();

    /** The same by name, for a report that puts its own beside them. */
    default Map<String, @Nullable Object> namedFacts() {
        var named = new LinkedHashMap<String, @Nullable Object>();
        if (facts() instanceof Map<?, ?> known) {
            known.forEach((name, fact) -> named.put(String.valueOf(name), fact));
        }
        return named;
    }

    default Exit exit() {
        return Exit.DONE;
    }

    /** The number of {@link #exit()}, unless it is that of another program which ran in our stead. */
    default int exitCode() {
        return exit().code();
    }
}
