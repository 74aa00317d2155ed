package parity.drill.report;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.stream.Collectors;
import parity.data.Plural;
import parity.drill.chronicle.Chronicle;
import parity.drill.judgement.Rounds;
import parity.failure.Exit;
import parity.terminal.Report;
import parity.terminal.Style;
import parity.terminal.Terminal;
import parity.terminal.Terminal.Verbosity;

/**
 * What a drill showed, in one round or in several.
 *
 * @param backup the one that was taken before, if any was
 * @param failure what failed after these rounds, so that none followed; empty where nothing did
 */
public record DrillReport(Rounds rounds, Optional<Path> backup, Optional<String> failure) implements Report {

    DrillReport(Rounds rounds) {
        this(rounds, Optional.empty(), Optional.empty());
    }

    @Override
    public void printTo(Terminal terminal) {
        var verdicts = rounds.verdicts();
        terminal.print(terminal.paint(Style.BOLD, headline()));
        if (verdicts.size() == 1 || terminal.verbosity() == Verbosity.VERBOSE) {
            verdicts.forEach(verdict -> new RoundText(verdict).printTo(terminal));
        }
        if (verdicts.size() > 1) {
            new RoundsText(rounds).printTo(terminal);
        }
        failure.ifPresent(words -> terminal.print(terminal.paint(Style.RED, "! failed: " + words)));
        terminal.print(summary());
    }

    @Override
    public Object facts() {
        var facts = new LinkedHashMap<String, Object>();
        var chronicle = first();
        facts.put("part", chronicle.part());
        facts.put("fault", chronicle.injection().fault());
        facts.put("settings", chronicle.settings());
        facts.put("backup", backup.map(Path::toString).orElse(null));
        facts.put("result", result());
        facts.put("summary", summary());
        facts.put("failure", failure);
        facts.put("acknowledged", rounds.acknowledged());
        facts.put("lost", rounds.lost());
        facts.put("expectations", rounds.overall());
        facts.put("expectationsFrom", rounds.source());
        facts.put("spreads", spreads());
        facts.put(
                "rounds",
                rounds.verdicts().stream()
                        .map(verdict -> new RoundFacts(verdict).all())
                        .toList());
        return facts;
    }

    @Override
    public Exit exit() {
        return isCutShort() ? Exit.FAILED : rounds.exit();
    }

    /** What was found in a round counts, whatever failed after it. */
    private boolean isCutShort() {
        return failure.isPresent() && rounds.exit() != Exit.FINDINGS;
    }

    String headline() {
        int count = rounds.verdicts().size();
        return RoundText.headline(first()) + (count == 1 ? "" : ", " + Plural.of(count, "round"));
    }

    /** {@code patroni: held, all 10 expectations}, {@code patroni: missed: 19 of 20 rounds held} */
    String summary() {
        var verdicts = rounds.verdicts();
        var first = verdicts.getFirst();
        var count = isCutShort() || verdicts.size() > 1
                ? count(rounds.heldCount(), verdicts.size(), "round")
                : exit() == Exit.FAILED
                        ? ": " + first.doubts().getFirst()
                        : count(first.heldCount(), first.rulings().size(), "expectation");
        var source = rounds.source().isEmpty() ? "" : " (" + rounds.source() + ")";
        return "%s: %s%s%s".formatted(name(), result(), count, source);
    }

    /** Of several rounds each may have struck another. */
    private String name() {
        var chronicle = first();
        return rounds.verdicts().size() == 1
                ? Timeline.name(chronicle.injection())
                : "%s of %s"
                        .formatted(
                                chronicle.injection().fault(), chronicle.part().word());
    }

    /** The same with how many writes were acknowledged, and lost: {@code ...; 812 writes acknowledged, 1 lost}. */
    public String tally() {
        return summary() + "; " + new RoundsText(rounds).balance();
    }

    private String count(long held, int all, String what) {
        return held == all && !isCutShort()
                ? ", all %d %ss".formatted(all, what)
                : ": %d of %s held".formatted(held, Plural.of(all, what));
    }

    String result() {
        return isCutShort() ? "failed" : RoundsText.word(exit()).text();
    }

    private Chronicle first() {
        return rounds.verdicts().getFirst().figures().chronicle();
    }

    private Object spreads() {
        return rounds.spreads().entrySet().stream()
                .collect(Collectors.toMap(
                        one -> one.getKey().key(),
                        one -> new SpreadFacts(
                                one.getValue().median(),
                                one.getValue().least(),
                                one.getValue().most()),
                        (one, _) -> one,
                        LinkedHashMap::new));
    }

    /** In milliseconds, as every time of ours. */
    private record SpreadFacts(Duration median, Duration least, Duration most) {}
}
