package parity.drill.report;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parity.drill.chronicle.Ids;
import parity.drill.chronicle.Rejoin;
import parity.drill.figure.Balance;
import parity.drill.figure.Effort;
import parity.drill.figure.ErrorKind;
import parity.drill.figure.Gap;
import parity.drill.figure.Measure;
import parity.drill.figure.Trade;
import parity.drill.judgement.Verdict;

/** One round as a program reads it: times in milliseconds since the fault, null where there was none. */
record RoundFacts(Verdict verdict) {

    private static final int MOST_IDS = 100;

    /** Who led between two moments, and from when on it took writes. */
    private record Rule(
            List<String> nodes, Duration fromMillis, Optional<Duration> writesMillis, Duration untilMillis) {}

    /** What went wrong between two moments. */
    private record Span(List<String> nodes, Duration fromMillis, Duration untilMillis) {}

    private record Kind(String error, int count, Duration firstMillis, Duration lastMillis) {}

    Map<String, @Nullable Object> all() {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        var figures = verdict.figures();
        var chronicle = figures.chronicle();
        facts.put("result", RoundsText.word(verdict.exit()).text());
        facts.put("target", chronicle.injection().target());
        facts.put("oldLeader", chronicle.oldLeader());
        facts.put("newLeader", figures.newLeader());
        for (var measure : Measure.values()) {
            facts.put(measure.key(), measure.of(figures));
        }
        facts.put("writesResumed", figures.writes().filter(Gap::closed).isPresent());
        facts.put("readsResumed", figures.reads().filter(Gap::closed).isPresent());
        facts.put("healedMillis", since(chronicle.injection().healed()));
        facts.put("rejoinWay", chronicle.rejoin().map(Rejoin::way));
        facts.put("boundMillis", chronicle.bound().isKnown() ? chronicle.bound().limit() : null);
        facts.put("bound", chronicle.bound().why());
        facts.put("writes", writes());
        facts.put("writtenBehind", behind());
        facts.put("errors", errors(figures.errors()));
        facts.put("orders", figures.trade().map(this::orders));
        facts.put("overhead", overhead(figures.effort()));
        facts.put("leaders", leaders());
        facts.put("twoPrimaries", twoPrimaries());
        facts.put("expectations", verdict.rulings());
        facts.put("notes", verdict.notes());
        facts.put("doubts", verdict.doubts());
        facts.put("settings", chronicle.settings());
        return facts;
    }

    private Map<String, Object> writes() {
        return counts(verdict.figures().balance());
    }

    /** What a shop's customers met. */
    private Map<String, @Nullable Object> orders(Trade trade) {
        var facts = new LinkedHashMap<String, @Nullable Object>(counts(trade.balance()));
        facts.put("gapMillis", trade.gap().map(Gap::length));
        facts.put("resumed", trade.gap().filter(Gap::closed).isPresent());
        facts.put("failedAfterRecovery", trade.failedAfterRecovery());
        facts.put("errors", errors(trade.errors()));
        return facts;
    }

    private static Map<String, Object> overhead(Effort effort) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("preparedMillis", effort.prepared());
        facts.put("writesPerSecond", tenths(effort.writesPerSecond()));
        facts.put("percentOfCore", tenths(effort.percentOfCore()));
        return facts;
    }

    private static double tenths(double figure) {
        return Math.round(10 * figure) / 10.0;
    }

    private static Map<String, Object> counts(Balance balance) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("acknowledged", balance.acknowledged().size());
        var lost = Optional.of(balance.lost()).filter(_ -> balance.isKnown());
        facts.put("lost", lost.map(Ids::size));
        facts.put("lostIds", lost.map(ids -> ids.first(MOST_IDS)));
        facts.put("refused", balance.refused());
        facts.put("unanswered", balance.unknown());
        facts.put(
                "unacknowledgedButPresent",
                lost.map(_ -> balance.unacknowledged().size()));
        return facts;
    }

    private Map<String, Object> behind() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("taken", verdict.figures().chronicle().writtenBehind().size());
        facts.put("lost", verdict.figures().lostBehind().size());
        return facts;
    }

    private List<Kind> errors(List<ErrorKind> kinds) {
        return kinds.stream()
                .map(kind -> new Kind(kind.example(), kind.count(), since(kind.first()), since(kind.last())))
                .toList();
    }

    private List<Rule> leaders() {
        return verdict.figures().reigns().stream()
                .map(reign -> new Rule(
                        List.of(reign.node()),
                        since(reign.from()),
                        reign.writes().map(this::since),
                        since(reign.until())))
                .toList();
    }

    /** Those that were seen, up to when they may have lasted. */
    private List<Span> twoPrimaries() {
        return verdict.figures().seenTwoPrimaries().stream()
                .map(two -> new Span(List.of(two.one(), two.other()), since(two.from()), since(two.atMost())))
                .toList();
    }

    private Duration since(Duration moment) {
        return moment.minus(verdict.figures().chronicle().injection().begun());
    }
}
