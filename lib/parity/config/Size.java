package parity.config;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount of memory or disk: GB counts in thousands, GiB in 1024s. */
public record Size(long bytes) {

    private static final String UNITS = "BKMGT";

    /** Reads {@code 4GB}, {@code 1.5GB}, {@code 512MiB}. */
    static Size of(String text) {
        int unit = 0;
        while (UNITS.indexOf(text.charAt(unit)) < 0) {
            unit++;
        }
        var step = BigDecimal.valueOf(text.endsWith("iB") ? 1024 : 1000);
        var factor = step.pow(UNITS.indexOf(text.charAt(unit)));
        return new Size(new BigDecimal(text.substring(0, unit)).multiply(factor).longValue());
    }

    /** One digit behind the point: {@code 3.8GB}. */
    @Override
    public String toString() {
        var amount = BigDecimal.valueOf(bytes);
        int unit = 0;
        while (unit < UNITS.length() - 1 && amount.compareTo(BigDecimal.valueOf(1000)) >= 0) {
            amount = amount.movePointLeft(3);
            unit++;
        }
        var digits = amount.setScale(1, RoundingMode.DOWN).stripTrailingZeros().toPlainString();
        return digits + (unit == 0 ? "B" : UNITS.charAt(unit) + "B");
    }
}
