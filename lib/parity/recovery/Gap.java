package parity.recovery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a sleep left to see: how long the machine slept, how far clocks have parted, which containers were away. */
public record Gap(
        Optional<Duration> slept,
        Optional<Duration> engineClock,
        Optional<Duration> containerClock,
        List<Absence> away) {

    /** More than this is felt: by certificates, tokens, logs that are compared. */
    private static final Duration CLOCK_BOUND = Duration.ofSeconds(2);

    /** Less is what every machine shows. */
    private static final Duration LEAST_SLEEP = Duration.ofSeconds(2);

    public Gap {
        away = List.copyOf(away);
    }

    /** A container that does nothing, in which way, and since when where that is known. */
    public record Absence(String service, String how, Optional<Duration> since) {}

    /** The clock that is off by more than can be borne. */
    public Optional<Duration> clockError() {
        return Stream.concat(engineClock.stream(), containerClock.stream())
                .filter(error -> error.abs().compareTo(CLOCK_BOUND) > 0)
                .findFirst();
    }

    /** What there is to say of it, a line each. */
    public List<String> sentences() {
        var said = new ArrayList<String>();
        slept.filter(length -> length.compareTo(LEAST_SLEEP) > 0)
                .ifPresent(length -> said.add("this machine slept %s since it was started".formatted(words(length))));
        clockError().ifPresent(error -> said.add(sentence(error)));
        manners().forEach((how, absences) -> said.add(sentence(how, absences)));
        return said.isEmpty() ? List.of("no gap is seen: clocks agree, every container runs") : List.copyOf(said);
    }

    static String sentence(Duration clockError) {
        return "the engine's clock is %s %s this machine's"
                .formatted(words(clockError.abs()), clockError.isNegative() ? "behind" : "ahead of");
    }

    private Map<String, List<Absence>> manners() {
        return away.stream().collect(Collectors.groupingBy(Absence::how, LinkedHashMap::new, Collectors.toList()));
    }

    /** {@code paused for up to 8 s: etcd1, redis2} */
    private static String sentence(String how, List<Absence> absences) {
        var lengths = absences.stream()
                .flatMap(absence -> absence.since().stream())
                .map(Gap::words)
                .distinct()
                .count();
        var longest =
                absences.stream().flatMap(absence -> absence.since().stream()).max(Comparator.naturalOrder());
        var services = absences.stream().map(Absence::service).sorted().collect(Collectors.joining(", "));
        var time = longest.map(length -> (lengths > 1 ? " for up to " : " for ") + words(length));
        return "%s%s: %s".formatted(how, time.orElse(""), services);
    }

    /** {@code 2 h 3 min}: the two largest units that say something. */
    static String words(Duration length) {
        long seconds = Math.max(0, length.toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3600) {
            return "%d min%s".formatted(seconds / 60, rest(seconds % 60, "s"));
        }
        return seconds < 86_400
                ? "%d h%s".formatted(seconds / 3600, rest(seconds % 3600 / 60, "min"))
                : "%d d%s".formatted(seconds / 86_400, rest(seconds % 86_400 / 3600, "h"));
    }

    private static String rest(long number, String unit) {
        return number == 0 ? "" : " " + number + " " + unit;
    }
}
