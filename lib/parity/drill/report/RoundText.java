package parity.drill.report;

import java.util.List;
import java.util.stream.Collectors;
import parity.data.Plural;
import parity.drill.bound.Seconds;
import parity.drill.chronicle.Chronicle;
import parity.drill.figure.ErrorKind;
import parity.drill.figure.Gap;
import parity.drill.figure.Trade;
import parity.drill.judgement.Ruling;
import parity.drill.judgement.Verdict;
import parity.terminal.Style;
import parity.terminal.Table;
import parity.terminal.Table.Cell;
import parity.terminal.Terminal;

/** One round as a person reads it: what happened when, what the client got, what was promised. */
record RoundText(Verdict verdict) {

    private static final int MOST_KINDS = 5;

    void printTo(Terminal terminal) {
        events(terminal);
        terminal.print(balance());
        errors(verdict.figures().errors()).forEach(terminal::print);
        verdict.figures().trade().ifPresent(trade -> shop(trade, terminal));
        terminal.print(verdict.figures().effort().words());
        rulings(verdict.rulings(), terminal);
        remarks(terminal);
    }

    /** {@code kill of patroni1 (mode: asynchronous, ttl: 20)} */
    static String headline(Chronicle chronicle) {
        var settings = chronicle.settings().entrySet().stream()
                .map(one -> one.getKey() + ": " + one.getValue())
                .collect(Collectors.joining(", "));
        return Timeline.name(chronicle.injection()) + (settings.isEmpty() ? "" : " (" + settings + ")");
    }

    static void rulings(List<Ruling> rulings, Terminal terminal) {
        var table = new Table();
        rulings.forEach(ruling -> table.row(
                new Cell(ruling.held() ? "✓" : "✗", ruling.held() ? Style.GREEN : Style.RED),
                Cell.of(ruling.sentence()),
                Cell.of((ruling.held() ? "" : "missed: ") + ruling.figure())));
        table.printTo(terminal);
    }

    private void events(Terminal terminal) {
        var events = new Timeline(verdict.figures()).events();
        int width = events.stream()
                .mapToInt(event -> Seconds.after(event.since()).length())
                .max()
                .orElse(0);
        events.forEach(event -> terminal.print("  %s%s  %s"
                .formatted(
                        " ".repeat(width - Seconds.after(event.since()).length()),
                        Seconds.after(event.since()),
                        terminal.paint(event.style(), event.words()))));
    }

    private String balance() {
        var balance = verdict.figures().balance();
        return "%s acknowledged, %s lost; %d refused, %d without an answer; %s there all the same; %s"
                .formatted(
                        Plural.of(balance.acknowledged().size(), "write"),
                        balance.lostCount(),
                        balance.refused(),
                        balance.unknown(),
                        balance.unacknowledgedCount(),
                        verdict.figures().writes().map(RoundText::longest).orElse("none before the fault"));
    }

    private static String longest(Gap gap) {
        return "at the longest %s without one acknowledged".formatted(RoundsText.stopped(gap));
    }

    private List<String> errors(List<ErrorKind> kinds) {
        var begun = verdict.figures().chronicle().injection().begun();
        return kinds.stream()
                .limit(MOST_KINDS)
                .map(kind -> "  %d x %s (%s to %s)"
                        .formatted(
                                kind.count(),
                                kind.example(),
                                Seconds.after(kind.first().minus(begun)),
                                Seconds.after(kind.last().minus(begun))))
                .toList();
    }

    private void shop(Trade trade, Terminal terminal) {
        var balance = trade.balance();
        terminal.print(
                "the shop: %s answered, %s lost; %d refused, %d without an answer; at the longest %s without one answered"
                        .formatted(
                                Plural.of(balance.acknowledged().size(), "order"),
                                balance.lostCount(),
                                balance.refused(),
                                balance.unknown(),
                                trade.gap().map(gap -> Seconds.of(gap.length())).orElse("the whole round")));
        errors(trade.errors()).forEach(terminal::print);
    }

    private void remarks(Terminal terminal) {
        verdict.notes().forEach(note -> terminal.print(terminal.paint(Style.YELLOW, "! " + note)));
        verdict.doubts().forEach(doubt -> terminal.print(terminal.paint(Style.RED, "! worthless: " + doubt)));
    }
}
