package parity.drill.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parity.drill.bound.Seconds;
import parity.drill.chronicle.Injection;
import parity.drill.chronicle.Rejoin;
import parity.drill.chronicle.Sighting;
import parity.drill.figure.Figures;
import parity.drill.figure.Gap;
import parity.drill.figure.Lane;
import parity.drill.figure.Leadership;
import parity.drill.figure.Trade;
import parity.drill.figure.TwoPrimaries;
import parity.terminal.Style;

/** What happened when in a round, in a few lines. */
record Timeline(Figures figures) {

    /** Less is no interruption that a person would notice. */
    private static final Duration NOTICED = Duration.ofSeconds(1);

    List<Event> events() {
        var chronicle = figures.chronicle();
        return Stream.of(
                        fault(),
                        lost().stream(),
                        changes().stream(),
                        figures.seenTwoPrimaries().stream().map(this::twoPrimaries),
                        figures.writes().flatMap(gap -> resumed("writes", gap)).stream(),
                        figures.reads().flatMap(gap -> resumed("reads", gap)).stream(),
                        figures.trade().flatMap(Trade::gap).flatMap(gap -> resumed("the shop's orders", gap)).stream(),
                        chronicle.rejoin().map(this::rejoined).stream(),
                        chronicle.recovery().at().map(at -> event(at, "all healthy", Style.GREEN)).stream())
                .flatMap(events -> events)
                .sorted(Comparator.comparing(Event::since))
                .toList();
    }

    /** {@code kill of patroni1} */
    static String name(Injection injection) {
        return injection.fault() + (injection.target().isEmpty() ? "" : " of " + injection.target());
    }

    private Stream<Event> fault() {
        var injection = figures.chronicle().injection();
        var beside = Stream.of(injection.beside())
                .filter(words -> !words.isEmpty())
                .map(words -> event(injection.healed(), words, Style.PLAIN));
        var healed = Stream.of(event(injection.healed(), "the fault is healed", Style.PLAIN))
                .filter(_ -> injection.isLasting());
        return Stream.of(Stream.of(event(injection.begun(), name(injection), Style.YELLOW)), beside, healed)
                .flatMap(events -> events);
    }

    private Optional<Event> lost() {
        var chronicle = figures.chronicle();
        return Leadership.in(chronicle, Lane.of(chronicle.sightings()))
                .lost()
                .map(look -> event(look.at(), look.node() + how(look), Style.PLAIN));
    }

    private static String how(Sighting look) {
        return switch (look.role()) {
            case SILENT -> " is silent";
            case REPLICA -> " is a replica";
            case PRIMARY -> " takes no writes";
        };
    }

    /** Who leads from the fault on; a look that went wrong makes no new leader. */
    private List<Event> changes() {
        var changes = new ArrayList<Event>();
        var leader = figures.chronicle().oldLeader();
        var last = figures.chronicle().injection().begun();
        for (var reign : figures.reigns()) {
            boolean isAgain = reign.node().equals(leader);
            boolean isNews = !isAgain || reign.from().minus(last).compareTo(Lane.HELD) > 0;
            if (isNews && reign.from().compareTo(figures.chronicle().injection().begun()) > 0) {
                changes.add(event(reign.from(), reign.node() + (isAgain ? " leads again" : " leads"), Style.BOLD));
                reign.writes()
                        .filter(at -> at.compareTo(reign.from()) > 0)
                        .ifPresent(at -> changes.add(event(at, reign.node() + " takes writes", Style.BOLD)));
                leader = reign.node();
            }
            last = reign.until();
        }
        return changes;
    }

    private Event twoPrimaries(TwoPrimaries two) {
        return event(
                two.from(),
                "two primaries, %s and %s, for %s".formatted(two.one(), two.other(), two.length()),
                Style.RED);
    }

    private Optional<Event> resumed(String what, Gap gap) {
        var length = Seconds.of(gap.length());
        return !gap.closed()
                ? Optional.of(event(gap.until(), "no %s for %s, and no end".formatted(what, length), Style.RED))
                : gap.length().compareTo(NOTICED) < 0
                        ? Optional.empty()
                        : Optional.of(event(gap.until(), "%s go on, after %s".formatted(what, length), Style.BOLD));
    }

    private Event rejoined(Rejoin rejoin) {
        return event(
                rejoin.at(), "%s is back%s".formatted(figures.chronicle().oldLeader(), rejoin.byWay()), Style.PLAIN);
    }

    private Event event(Duration at, String words, Style style) {
        return new Event(at.minus(figures.chronicle().injection().begun()), words, style);
    }
}
