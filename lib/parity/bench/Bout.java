package parity.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import parity.json.Json;
import parity.shell.Outcome;

/**
 * One drill of a trial, as its own report tells of it.
 *
 * @param gap how long a client's writes stopped; empty where it has no end, or was not measured
 * @param bound what the settings in force allow; empty where they bound nothing
 * @param trouble why it measured nothing; empty where it did
 */
record Bout(Optional<Duration> gap, Optional<Duration> bound, long lost, Map<String, String> settings, String trouble) {

    static Bout of(Outcome drill) {
        return drill.exit() == 0 || drill.exit() == 3 ? read(Json.parse(drill.out())) : failed(drill);
    }

    boolean isMeasured() {
        return trouble.isEmpty();
    }

    /** A gap without an end is within nothing. */
    boolean isWithinBound() {
        return gap.isPresent() && bound.isPresent() && gap.get().compareTo(bound.get()) <= 0;
    }

    private static Bout read(Json report) {
        var round = report.get("rounds").items().getFirst();
        var settings = new LinkedHashMap<String, String>();
        report.get("settings").entries().forEach((name, value) -> settings.put(name, value.text()));
        return new Bout(
                millis(round, "writeGapMillis")
                        .filter(_ -> round.get("writesResumed").truth()),
                millis(round, "boundMillis"),
                report.get("lost").number(),
                settings,
                "");
    }

    private static Optional<Duration> millis(Json round, String key) {
        var figure = round.get(key);
        return figure.isPresent() ? Optional.of(Duration.ofMillis(figure.number())) : Optional.empty();
    }

    private static Bout failed(Outcome drill) {
        return new Bout(Optional.empty(), Optional.empty(), 0, Map.of(), drill.lastWord());
    }
}
