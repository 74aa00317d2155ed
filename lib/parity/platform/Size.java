package parity.platform;

import java.util.Locale;

/** An amount of memory or disk, said as people say it: in powers of ten. */
final class Size {

    private static final long GIGA = 1_000_000_000;
    private static final long MEGA = 1_000_000;

    private Size() {}

    static String of(long bytes) {
        return bytes < GIGA
                ? bytes / MEGA + " MB"
                : String.format(Locale.ROOT, bytes < 10 * GIGA ? "%.1f GB" : "%.0f GB", bytes / (double) GIGA);
    }
}
