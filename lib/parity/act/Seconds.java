package parity.act;

import java.time.Duration;

/** A time as people read it. */
final class Seconds {

    private Seconds() {}

    static String of(Duration took) {
        long tenths = took.toMillis() / 100;
        return "%d.%d s".formatted(tenths / 10, tenths % 10);
    }
}
