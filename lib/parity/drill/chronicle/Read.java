package parity.drill.chronicle;

import java.time.Duration;

/** One read of a drill's client; without an error it was answered. */
public record Read(Duration begun, Duration ended, String error) {

    public boolean isAnswered() {
        return error.isEmpty();
    }
}
