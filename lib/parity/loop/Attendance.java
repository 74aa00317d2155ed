package parity.loop;

/** Who is there while services run: that decides who may end them, and when they end by themselves. */
public enum Attendance {
    /** Somebody types. */
    TYPED,
    /** Nobody can bring anything back: once nothing runs any more it is over. */
    ALONE,
    /** It goes on in the background, and other runs of Parity say what to do. */
    DETACHED
}
