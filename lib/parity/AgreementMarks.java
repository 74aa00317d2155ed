package parity;

import java.util.ArrayList;
import java.util.List;
import parity.ci.agreement.Agreement;
import parity.ci.agreement.Fact;
import parity.ci.agreement.Row;
import parity.ci.agreement.Side;
import parity.ci.agreement.Verdict;
import parity.yaml.Spot;

/** What does not agree, at its places: the local one in front, for that is where it is mended. */
final class AgreementMarks {

    private AgreementMarks() {}

    static List<Mark> of(Agreement agreement) {
        var marks = new ArrayList<Mark>();
        for (var row : agreement.rows()) {
            if (row.counts() && !isFine(row)) {
                marks.add(mark(row));
            }
            if (row.exemption().isEmpty() && !row.ruling().notes().isEmpty()) {
                marks.add(mark(
                        row,
                        false,
                        "inconsistent",
                        String.join("; ", row.ruling().notes())));
            }
        }
        return marks;
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
                message,
                row.subject().name(),
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
