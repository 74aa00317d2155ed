package parity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import parity.ci.agreement.Fact;
import parity.ci.agreement.Row;
import parity.ci.agreement.Side;
import parity.ci.agreement.Verdict;
import parity.terminal.PlainText;
import parity.yaml.Spot;

/** What does not agree, at its places: the local one in front, for that is where it is mended. */
final class AgreementMarks {

    private AgreementMarks() {}

    static List<Mark> of(AgreementReport report) {
        var marks = new ArrayList<Mark>();
        for (var problem : report.agreement().unreadable()) {
            marks.add(plain(problem.spot(), "unreadable", "cannot be understood: " + problem.message()));
        }
        for (var row : report.agreement().rows()) {
            if (row.counts() && !isFine(row)) {
                marks.add(mark(row));
            }
            if (row.exemption().isEmpty()) {
                notes(row, marks);
            }
        }
        if (!report.obstacles().isEmpty()) {
            var why = String.join("; ", report.obstacles());
            marks.add(plain(Spot.whole(""), "gate", "the gate is shut: " + why));
        }
        return marks;
    }

    private static Mark plain(Spot spot, String rule, String message) {
        return new Mark(spot, true, "parity", rule, PlainText.of(message), "", List.of());
    }

    /** Each begins with its word. */
    private static void notes(Row row, List<Mark> marks) {
        var byWord = new LinkedHashMap<String, String>();
        row.ruling()
                .notes()
                .forEach(note -> byWord.merge(
                        note.substring(0, note.indexOf(':')), note, (before, next) -> before + "; " + next));
        byWord.forEach((word, notes) -> marks.add(mark(row, false, word, row.subject() + ": " + notes)));
    }

    private static boolean isFine(Row row) {
        return row.verdict() == Verdict.EXACT || row.verdict() == Verdict.SAME_SOURCE || row.share() == 1;
    }

    private static Mark mark(Row row) {
        boolean isError = !row.verdict().isAgreement() && !row.verdict().isOneSided();
        return mark(row, isError, row.verdict().word(), message(row));
    }

    private static Mark mark(Row row, boolean isError, String rule, String message) {
        var spots = spots(row);
        return new Mark(
                spots.getFirst(),
                isError,
                "parity",
                rule,
                PlainText.of(message),
                PlainText.of(row.subject().name()),
                spots.subList(1, spots.size()));
    }

    static String message(Row row) {
        return "%s: CI has %s, the local environment %s"
                .formatted(row.subject(), orNothing(row.said(Side.CI)), orNothing(row.said(Side.LOCAL)));
    }

    private static String orNothing(String said) {
        return said.isEmpty() ? "none" : said;
    }

    /** Places within files; a running server has none. */
    private static List<Spot> spots(Row row) {
        var spots = new ArrayList<Spot>();
        for (var side : List.of(Side.LOCAL, Side.CI, Side.LIVE)) {
            row.of(side).stream().map(Fact::spot).distinct().forEach(spots::add);
        }
        return spots;
    }
}
