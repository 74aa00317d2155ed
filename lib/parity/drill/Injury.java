package parity.drill;

/**
 * One kind of harm, done and undone by the engine; it decides nothing. To undo what was never done, or is undone already,
 * does nothing.
 */
interface Injury {

    /** What takes time and does no harm yet. */
    default void prepare() {}

    void make();

    void heal();
}
