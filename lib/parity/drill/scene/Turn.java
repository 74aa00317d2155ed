package parity.drill.scene;

import java.time.Duration;

/**
 * What a drill waits for before it heals: that another leads, that writes flow, that some time has passed; and how long it
 * stays so, for others to take notice.
 */
public record Turn(boolean another, boolean writes, Duration stay, Duration settling) {

    static Turn forAnother() {
        return new Turn(true, true, Duration.ZERO, Duration.ZERO);
    }

    static Turn forWrites() {
        return new Turn(false, true, Duration.ZERO, Duration.ZERO);
    }

    /** Nothing has to come of it, or nothing can. */
    static Turn after(Duration stay) {
        return new Turn(false, false, stay, Duration.ZERO);
    }

    Turn settlingFor(Duration time) {
        return new Turn(another, writes, stay, time);
    }
}
