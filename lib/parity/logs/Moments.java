package parity.logs;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import parity.failure.Exit;
import parity.failure.Failure;

/** Reads moments as people type them: so long ago, a time of day, a date, RFC 3339, or seconds since 1970. */
public record Moments(Instant now, ZoneId zone) {

    private static final Pattern AGO =
            Pattern.compile("(?:(\\d+)d)?(?:(\\d+)h)?(?:(\\d+)m)?(?:(\\d+(?:\\.\\d{1,9})?)s)?(?:(\\d+)ms)?");
    private static final Pattern UNIX = Pattern.compile("\\d{9,11}(\\.\\d{1,9})?");

    /** The nanoseconds since 1970 that an option means. */
    public long read(String option, String typed) {
        return ways(typed.strip())
                .flatMap(Optional::stream)
                .findFirst()
                .map(Nanos::of)
                .orElseThrow(() -> new Failure(
                        Exit.USAGE,
                        "%s '%s' is no moment; write 10m, 1h30m, 07:30, 2026-11-21, or 2026-11-21T07:30:00Z"
                                .formatted(option, typed)));
    }

    private Stream<Optional<Instant>> ways(String typed) {
        List<Function<String, Optional<Instant>>> ways = List.of(
                this::ago,
                Moments::unix,
                text -> parsed(text, it -> OffsetDateTime.parse(it).toInstant()),
                text -> parsed(text, it -> LocalDateTime.parse(it).atZone(zone).toInstant()),
                text -> parsed(
                        text, it -> LocalDate.parse(it).atStartOfDay(zone).toInstant()),
                text -> parsed(text, it -> latest(LocalTime.parse(it))));
        return ways.stream().map(way -> way.apply(typed));
    }

    private Optional<Instant> ago(String typed) {
        var units = AGO.matcher(typed);
        if (typed.isEmpty() || !units.matches()) {
            return Optional.empty();
        }
        return parsed(
                typed,
                _ -> now.minus(amount(units.group(1), 86_400)
                        .plus(amount(units.group(2), 3600))
                        .plus(amount(units.group(3), 60))
                        .plus(amount(units.group(4), 1))
                        .plus(amount(units.group(5), 0.001))));
    }

    private static Duration amount(@org.jspecify.annotations.Nullable String number, double seconds) {
        return number == null
                ? Duration.ZERO
                : Duration.ofMillis(Math.round(Double.parseDouble(number) * seconds * 1000));
    }

    private static Optional<Instant> unix(String typed) {
        return UNIX.matcher(typed).matches()
                ? parsed(
                        typed,
                        it -> Instant.ofEpochSecond(
                                0,
                                new java.math.BigDecimal(it).movePointRight(9).longValueExact()))
                : Optional.empty();
    }

    /** The last time that a clock showed this: 23:50, typed at ten past midnight, was yesterday. */
    private Instant latest(LocalTime time) {
        var today = ZonedDateTime.ofInstant(now, zone);
        var then = today.with(time);
        return (then.isAfter(today) ? then.minusDays(1) : then).toInstant();
    }

    /** With a blank for the T, as most people write it. */
    private static Optional<Instant> parsed(String typed, Function<String, Instant> parser) {
        try {
            var moment = parser.apply(typed.replace(' ', 'T'));
            Nanos.of(moment);
            return Optional.of(moment);
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
