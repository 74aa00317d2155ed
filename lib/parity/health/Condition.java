package parity.health;

import java.time.Duration;

/** How one component is, when it was asked: its role and what else is known, or the reason why it is not well. */
public record Condition(
        String component,
        String service,
        String group,
        State state,
        String role,
        String detail,
        String reason,
        Duration took) {

    /** What an answer comes down to. */
    public enum State {
        HEALTHY,
        /** Done what it was there for, and ended with 0. */
        DONE,
        /** Runs, and may still become healthy by itself. */
        STARTING,
        UNHEALTHY,
        /** Does not run. */
        DOWN
    }

    /** Why it does not run; empty where it does. */
    String fate() {
        return state == State.DOWN ? reason : "";
    }

    public boolean isWell() {
        return state == State.HEALTHY || state == State.DONE;
    }
}
