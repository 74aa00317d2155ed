package parity.drill;

/** Hears what a drill is about, in half a sentence. */
@FunctionalInterface
public interface Progress {
    void tell(String what);
}
