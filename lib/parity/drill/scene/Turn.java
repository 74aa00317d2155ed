package parity.drill.scene;

import java.time.Duration;

/** What a drill waits for before it heals: that another leads, that writes flow, that some time has passed. */
public record Turn(boolean another, boolean writes, Duration stay) {

    static Turn forAnother() {
        return new Turn(true, true, Duration.ZERO);
    }

    static Turn forWrites() {
        return new Turn(false, true, Duration.ZERO);
    }

    /** Nothing has to come of it, or nothing can. */
    static Turn after(Duration stay) {
        return new Turn(false, false, stay);
    }
}
