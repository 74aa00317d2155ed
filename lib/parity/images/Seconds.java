package parity.images;

import java.time.Duration;

/** A time as people say it: {@code 0.8 s}, {@code 12 s}. */
public final class Seconds {

    private Seconds() {}

    public static String whole(Duration duration) {
        return duration.toSeconds() + " s";
    }

    public static String of(Duration duration) {
        long tenths = duration.toMillis() / 100;
        return tenths < 100 ? tenths / 10 + "." + tenths % 10 + " s" : tenths / 10 + " s";
    }
}
