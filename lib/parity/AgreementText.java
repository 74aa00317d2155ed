package parity;

import java.util.LinkedHashMap;
import java.util.List;
import parity.ci.agreement.Agreement;
import parity.ci.agreement.Claim;
import parity.ci.agreement.Fact;
import parity.ci.agreement.Kind;
import parity.ci.agreement.Row;
import parity.ci.agreement.RunAgreement;
import parity.ci.agreement.Side;
import parity.ci.agreement.Verdict;
import parity.terminal.PlainText;
import parity.terminal.Style;
import parity.terminal.Table;
import parity.terminal.Table.Cell;
import parity.terminal.Terminal;

/** The agreement as a person reads it: a table, the places of what does not agree, and the gate. */
record AgreementText(AgreementReport report) {

    /** A matrix can say the same thing at many places; these show where to look. */
    private static final int PLACES = 4;

    private static final int DIFFERENCES = 20;
    private static final int NOTES = 5;

    void printTo(Terminal terminal) {
        var rows = report.agreement().rows();
        table(rows).printTo(terminal);
        rows.stream().filter(AgreementText::isExplained).forEach(row -> explain(row, terminal));
        var notes = report.agreement().notes();
        notes.stream().limit(NOTES).forEach(note -> print("note: " + note, terminal));
        if (notes.size() > NOTES) {
            terminal.print("note: and %d more; --json has all".formatted(notes.size() - NOTES));
        }
        report.run().ifPresent(run -> print(run, terminal));
        gate(terminal);
    }

    private static Table table(List<Row> rows) {
        var table = new Table();
        if (!rows.isEmpty()) {
            table.row("", "VERDICT", "CI", "HERE", "COUNTS");
        }
        for (var row : rows.stream().filter(AgreementText::isShown).toList()) {
            var here = row.of(Side.LIVE).isEmpty()
                    ? row.said(Side.LOCAL)
                    : "%s; runs %s".formatted(row.said(Side.LOCAL), row.said(Side.LIVE));
            table.row(
                    Cell.of(PlainText.of(row.subject().name())),
                    new Cell(row.verdict().word(), style(row)),
                    Cell.of(shortened(row.said(Side.CI))),
                    Cell.of(shortened(here)),
                    Cell.of(counts(row)));
        }
        return table;
    }

    /** Variables of one side alone are many, and say nothing here; {@code --json} has them. */
    static boolean isShown(Row row) {
        return row.isCompared() || row.subject().kind() != Kind.VARIABLE;
    }

    private static String shortened(String text) {
        var plain = PlainText.of(text);
        return plain.isEmpty() ? "-" : plain.length() <= 48 ? plain : plain.substring(0, 45) + "...";
    }

    private static String counts(Row row) {
        return row.exemption()
                .map("not: %s"::formatted)
                .orElseGet(() -> row.counts()
                        ? "%s of %d".formatted(plain(row.share() * row.weight()), row.weight())
                        : "not: one side only");
    }

    private static String plain(double number) {
        return Agreement.plain(Math.round(number * 100) / 100.0);
    }

    private static Style style(Row row) {
        if (!row.counts()) {
            return Style.FAINT;
        }
        return row.share() == 1
                ? Style.GREEN
                : row.share() >= 0.9 ? Style.PLAIN : row.share() >= 0.5 ? Style.YELLOW : Style.RED;
    }

    private static boolean isExplained(Row row) {
        boolean isPlain = row.verdict() == Verdict.EXACT || row.verdict() == Verdict.SAME_SOURCE || !row.counts();
        return !isPlain || !row.ruling().notes().isEmpty();
    }

    private static void explain(Row row, Terminal terminal) {
        terminal.print("");
        print("%s: %s".formatted(row.subject(), row.verdict().word()), terminal);
        for (var side : Side.values()) {
            var places = places(side, row);
            places.stream().limit(PLACES).forEach(place -> print(place, terminal));
            if (places.size() > PLACES) {
                int more = places.size() - PLACES;
                terminal.print("  %s  and at %d more %s".formatted(word(side), more, more == 1 ? "place" : "places"));
            }
        }
        row.ruling().notes().forEach(note -> print("  " + note, terminal));
    }

    /** Each place once for all that it says, however many legs say it. */
    private static List<String> places(Side side, Row row) {
        var places = new LinkedHashMap<String, String>();
        row.of(side).forEach(fact -> places.putIfAbsent(fact.spot() + " " + fact.claim(), place(side, fact)));
        return List.copyOf(places.values());
    }

    /** Files of others hold what a terminal would obey. */
    private static void print(String line, Terminal terminal) {
        terminal.print(PlainText.of(line));
    }

    private static String place(Side side, Fact fact) {
        var why = fact.claim() instanceof Claim.Unresolved unresolved ? " (%s)".formatted(unresolved.why()) : "";
        var steps = String.join(", ", fact.origin().steps());
        return "  %s  %s  %s%s%s"
                .formatted(
                        word(side), fact.spot(), fact.claim().inFull(), why, steps.isEmpty() ? "" : " [" + steps + "]");
    }

    private static String word(Side side) {
        return switch (side) {
            case CI -> "CI  ";
            case LOCAL -> "here";
            case LIVE -> "runs";
        };
    }

    private static void print(RunAgreement run, Terminal terminal) {
        terminal.print("");
        terminal.print(
                "runs: %.1f %% of the steps ended the same (%d of %d)".formatted(run.share(), run.same(), run.all()));
        run.differences().stream()
                .limit(DIFFERENCES)
                .map(it -> "  %s: %s: %s here, %s there"
                        .formatted(it.job(), it.step(), it.here().isEmpty() ? "not run" : it.here(), it.there()))
                .forEach(line -> print(line, terminal));
    }

    private void gate(Terminal terminal) {
        var obstacles = report.obstacles();
        var gate = Agreement.plain(report.gate());
        terminal.print("");
        if (obstacles.isEmpty()) {
            terminal.print("%s %s, gate %s %%".formatted(terminal.paint(Style.GREEN, "passed:"), report.score(), gate));
            return;
        }
        terminal.print("%s %s, gate %s %%".formatted(terminal.paint(Style.RED, "shut:"), report.score(), gate));
        obstacles.forEach(obstacle -> print("  " + obstacle, terminal));
    }
}
