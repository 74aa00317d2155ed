package parity.drill.chronicle;

import java.time.Duration;

/** One write of a drill's client, and what became of it as far as the client knows. */
public record Write(long id, Duration begun, Duration ended, Fate fate, String error) {

    /** Without an answer a write is unknown: it may be there, or not. */
    public enum Fate {
        ACKNOWLEDGED,
        REFUSED,
        UNKNOWN
    }
}
