package parity.drill.bound;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** A limit as people write it: {@code 30 s}, {@code 3.5s}, {@code 500 ms}, {@code 2 minutes}, {@code the bound}. */
public final class LimitText {

    /** Nobody waits longer for a drill. */
    private static final BigDecimal MOST_MILLIS =
            BigDecimal.valueOf(Duration.ofDays(1).toMillis());

    private static final int MOST_DIGITS = 9;

    private LimitText() {}

    public static Optional<Limit> read(String text) {
        if (text.equals("the bound")) {
            return Optional.of(Limit.BOUND);
        }
        int end = endOfNumber(text);
        return number(text.substring(0, end))
                .flatMap(number -> millis(text.substring(end).strip()).map(number::multiply))
                .filter(millis -> millis.signum() > 0 && millis.compareTo(MOST_MILLIS) <= 0)
                .map(millis -> Limit.of(Duration.ofMillis(millis.longValue())));
    }

    /** A whole number that is not absurd. */
    public static Optional<Integer> whole(String text) {
        return number(text).filter(number -> number.scale() <= 0).map(BigDecimal::intValue);
    }

    private static Optional<BigDecimal> number(String text) {
        boolean isNumber = !text.isEmpty()
                && text.length() <= MOST_DIGITS
                && !text.startsWith(".")
                && text.indexOf('.') == text.lastIndexOf('.')
                && !text.endsWith(".")
                && endOfNumber(text) == text.length();
        return isNumber ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static int endOfNumber(String text) {
        int end = 0;
        while (end < text.length() && "0123456789.".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private static Optional<BigDecimal> millis(String unit) {
        return switch (unit) {
            case "ms", "millisecond", "milliseconds" -> Optional.of(BigDecimal.ONE);
            case "s", "sec", "second", "seconds" -> Optional.of(BigDecimal.valueOf(1000));
            case "m", "min", "minute", "minutes" -> Optional.of(BigDecimal.valueOf(60_000));
            default -> Optional.empty();
        };
    }
}
