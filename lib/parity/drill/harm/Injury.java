package parity.drill.harm;

/**
 * One kind of harm, done and undone by the engine; it decides nothing. To undo what was never done, or is undone already,
 * does nothing.
 */
interface Injury {

    /** Whether only those who were harmed can undo it, once they are well: then it is undone last. */
    default boolean isUndoneByTheHealthy() {
        return false;
    }

    /** Whether they are there to do so. */
    default boolean canBeUndone() {
        return true;
    }

    /** What takes time and does no harm yet. */
    default void prepare() {}

    void make();

    void heal();
}
