package parity.drill.bound;

import java.time.Duration;

/** A time as a drill says it: {@code 30 ms}, {@code 20.4 s}; figures are for comparing, so never minutes. */
public final class Seconds {

    private Seconds() {}

    public static String of(Duration time) {
        long millis = time.toMillis();
        return Math.abs(millis) < 1000 ? millis + " ms" : tenths(millis) + " s";
    }

    /** Since the fault: {@code +19.6 s}. */
    public static String after(Duration time) {
        var tenths = tenths(time.toMillis());
        return (tenths.startsWith("-") ? "" : "+") + tenths + " s";
    }

    /** A limit as people write it: {@code 30 s}, {@code 3.5 s}, {@code 500 ms}. */
    static String limit(Duration time) {
        long millis = time.toMillis();
        return millis % 1000 == 0
                ? millis / 1000 + " s"
                : millis < 1000 || millis % 100 != 0 ? millis + " ms" : of(time);
    }

    private static String tenths(long millis) {
        long rounded = Math.round(Math.abs(millis) / 100.0);
        return (millis < 0 && rounded > 0 ? "-" : "") + rounded / 10 + "." + rounded % 10;
    }
}
