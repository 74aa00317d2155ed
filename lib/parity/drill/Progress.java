package parity.drill;

import java.util.Locale;
import java.util.function.Consumer;

/** Hears what a drill is about, in half a sentence. */
@FunctionalInterface
public interface Progress {
    void tell(String what);

    /** Each with the time since now before it: {@code  12.3 s  heal it}. */
    static Progress timed(Consumer<String> words) {
        long start = System.nanoTime();
        return what -> words.accept(String.format(Locale.ROOT, "%5.1f s  %s", (System.nanoTime() - start) / 1e9, what));
    }

    /** The same, of one of several. */
    default Progress of(String which) {
        return what -> tell(which + what);
    }
}
