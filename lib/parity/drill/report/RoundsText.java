package parity.drill.report;

import java.util.List;
import java.util.function.Function;
import parity.data.Plural;
import parity.drill.bound.Seconds;
import parity.drill.figure.Gap;
import parity.drill.judgement.Rounds;
import parity.drill.judgement.Verdict;
import parity.failure.Exit;
import parity.terminal.Style;
import parity.terminal.Table;
import parity.terminal.Table.Cell;
import parity.terminal.Terminal;

/** Several rounds as a person reads them: a line each, what they have in common, and the promises over all. */
record RoundsText(Rounds rounds) {

    void printTo(Terminal terminal) {
        each().printTo(terminal);
        spreads().printTo(terminal);
        terminal.print(balance());
        RoundText.rulings(rounds.overall(), terminal);
        remarks(terminal);
    }

    /** {@code 812 writes acknowledged, 1 lost} */
    String balance() {
        long unread = rounds.verdicts().stream()
                .filter(verdict -> !verdict.figures().balance().isKnown())
                .count();
        return "%s acknowledged, %d lost%s"
                .formatted(
                        Plural.of(rounds.acknowledged(), "write"),
                        rounds.lost(),
                        unread == 0 ? "" : ", not known of " + Plural.of(unread, "round"));
    }

    private Table each() {
        var table = new Table().row("round", "target", "next", "writes stopped", "lost", "");
        for (int round = 1; round <= rounds.verdicts().size(); round++) {
            var verdict = rounds.verdicts().get(round - 1);
            var figures = verdict.figures();
            table.row(
                    Cell.of("" + round),
                    Cell.of(figures.chronicle().injection().target()),
                    Cell.of(figures.newLeader().orElse("-")),
                    Cell.of(figures.writes().map(RoundsText::stopped).orElse("-")),
                    Cell.of(figures.balance().lostCount()),
                    word(verdict.exit()));
        }
        return table;
    }

    static String stopped(Gap gap) {
        return Seconds.of(gap.length()) + (gap.closed() ? "" : ", no end");
    }

    static Cell word(Exit exit) {
        return switch (exit) {
            case DONE -> new Cell("held", Style.GREEN);
            case FINDINGS -> new Cell("missed", Style.RED);
            default -> new Cell("worthless", Style.RED);
        };
    }

    private Table spreads() {
        var table = new Table().row("", "median", "least", "most", "rounds");
        rounds.spreads()
                .forEach((measure, spread) -> table.row(
                        measure.title(),
                        Seconds.of(spread.median()),
                        Seconds.of(spread.least()),
                        Seconds.of(spread.most()),
                        "" + spread.rounds()));
        return table;
    }

    private void remarks(Terminal terminal) {
        remarks(terminal, Style.YELLOW, "", Verdict::notes);
        remarks(terminal, Style.RED, "worthless: ", Verdict::doubts);
    }

    private void remarks(Terminal terminal, Style style, String begin, Function<Verdict, List<String>> which) {
        for (int round = 1; round <= rounds.verdicts().size(); round++) {
            for (var remark : which.apply(rounds.verdicts().get(round - 1))) {
                terminal.print(terminal.paint(style, "! round %d: %s%s".formatted(round, begin, remark)));
            }
        }
    }
}
