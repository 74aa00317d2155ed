package parity.loop;

import java.time.Duration;

/** How a service is just now, and why; what it took to become so. */
public record Standing(State state, String why, Duration took) {

    /** What a service can be. */
    public enum State {
        WAITING,
        PREPARING,
        BUILDING,
        STARTING,
        READY,
        DONE,
        FAILED,
        STOPPED,
        /** It waits for one that failed. */
        BLOCKED,
        /** It runs, and is not well. */
        SICK,
        /** It runs, though whoever kept it running was killed. */
        UNWATCHED,
        /** Nobody has started it. */
        ABSENT
    }

    static Standing of(State state, String why) {
        return new Standing(state, why, Duration.ZERO);
    }

    boolean isGood() {
        return state == State.READY || state == State.DONE;
    }

    /** It was told by now where others are. */
    boolean hasBegun() {
        return state == State.BUILDING || state == State.PREPARING || state == State.STARTING || state == State.READY;
    }

    /** Nothing will come of it by itself. */
    boolean isSettled() {
        return isGood() || state == State.FAILED || state == State.STOPPED;
    }
}
