package parity.shell;

import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;

/** How a program is started: by a helper of the JVM's, which an interrupt of the whole group may end on its way. */
final class Spawn {

    /** One try; {@code E} is what else may come of it. */
    interface Try<T, E extends Exception, F extends Exception> {
        T start() throws IOException, E, F;
    }

    private Spawn() {}

    /** Once more where the helper was lost: whoever meant to end us has ended us before the program says anything. */
    static <T, E extends Exception, F extends Exception> T twiceAtMost(Try<T, E, F> start) throws IOException, E, F {
        try {
            return start.start();
        } catch (IOException e) {
            if (!isHelperLost(e)) {
                throw e;
            }
            return start.start();
        }
    }

    /** No such program, in the words of the system. */
    static boolean isNotThere(IOException e) {
        return says(e, "error=2,") || says(e, "error: 2 ") || says(e, "No such file");
    }

    static boolean isHelperLost(IOException e) {
        return says(e, "spawn helper");
    }

    private static boolean says(Throwable trouble, String words) {
        return Stream.iterate(trouble, Objects::nonNull, Throwable::getCause)
                .anyMatch(one -> String.valueOf(one.getMessage()).contains(words));
    }
}
