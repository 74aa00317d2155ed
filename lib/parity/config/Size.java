package parity.config;

import java.math.BigDecimal;
import java.util.Locale;

/** An amount of memory or disk: GB counts in thousands, GiB in 1024s. */
public record Size(long bytes) {

    private static final String UNITS = "BKMGT";
    private static final long GIGA = 1_000_000_000;
    private static final long MEGA = 1_000_000;

    /** Reads {@code 4GB}, {@code 1.5GB}, {@code 512MiB}. */
    public static Size of(String text) {
        int unit = 0;
        while (UNITS.indexOf(text.charAt(unit)) < 0) {
            unit++;
        }
        var step = BigDecimal.valueOf(text.endsWith("iB") ? 1024 : 1000);
        var factor = step.pow(UNITS.indexOf(text.charAt(unit)));
        return new Size(new BigDecimal(text.substring(0, unit)).multiply(factor).longValue());
    }

    /** As people say it: {@code 3.8 GB} below ten, {@code 25 GB} above. */
    @Override
    public String toString() {
        return bytes < GIGA
                ? bytes / MEGA + " MB"
                : String.format(Locale.ROOT, bytes < 10 * GIGA ? "%.1f GB" : "%.0f GB", bytes / (double) GIGA);
    }
}
