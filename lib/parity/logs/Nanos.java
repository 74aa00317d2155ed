package parity.logs;

import java.time.Instant;

/** Moments as the engine writes them, to the nanosecond, and as nanoseconds since 1970 (which end in 2262). */
final class Nanos {

    private static final long SECOND = 1_000_000_000L;

    /** What is not a moment. */
    static final long NONE = Long.MIN_VALUE;

    private Nanos() {}

    static long of(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), SECOND), instant.getNano());
    }

    /** {@code 2026-11-21T07:43:20.123456789Z}, with any number of decimals; always UTC. */
    static long read(byte[] text, int from, int to) {
        if (to - from < 20 || text[to - 1] != 'Z' || text[from + 10] != 'T') {
            return NONE;
        }
        long days = days(number(text, from, 4), number(text, from + 5, 2), number(text, from + 8, 2));
        long seconds = days * 86_400
                + number(text, from + 11, 2) * 3600L
                + number(text, from + 14, 2) * 60L
                + number(text, from + 17, 2);
        return seconds * SECOND + fraction(text, from + 20, to - 1);
    }

    /** Always with nine decimals, so that texts sort as the moments do. */
    static String write(long nanos) {
        var second = Instant.ofEpochSecond(Math.floorDiv(nanos, SECOND)).toString();
        var fraction = String.valueOf(SECOND + Math.floorMod(nanos, SECOND));
        return second.substring(0, second.length() - 1) + "." + fraction.substring(1) + "Z";
    }

    /** As the engine wants it in a question: seconds and their fraction. */
    static String asQuestion(long nanos) {
        return Math.floorDiv(nanos, SECOND) + "."
                + String.valueOf(SECOND + Math.floorMod(nanos, SECOND)).substring(1);
    }

    private static long fraction(byte[] text, int from, int to) {
        long value = 0;
        for (int i = 0; i < 9; i++) {
            value = value * 10 + (from + i < to ? text[from + i] - '0' : 0);
        }
        return value;
    }

    private static int number(byte[] text, int from, int digits) {
        int value = 0;
        for (int i = from; i < from + digits; i++) {
            value = value * 10 + text[i] - '0';
        }
        return value;
    }

    /** Days since 1970, in years that begin in March, where the leap day comes last. */
    private static long days(int year, int month, int day) {
        long y = month <= 2 ? year - 1L : year;
        long era = Math.floorDiv(y, 400);
        long yearOfEra = y - era * 400;
        long dayOfYear = (153L * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468;
    }
}
