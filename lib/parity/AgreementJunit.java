package parity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parity.ci.agreement.Row;

/** The agreement as JUnit's XML: a test case for each subject, skipped where it does not count. */
final class AgreementJunit {

    private AgreementJunit() {}

    static List<String> lines(AgreementReport report) {
        var rows = report.agreement().rows();
        var unreadable = report.agreement().unreadable();
        boolean isShut = !report.obstacles().isEmpty();
        var lines = new ArrayList<String>();
        lines.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        lines.add("<testsuite name=\"validate-ci-parity\" tests=\"%d\" failures=\"%d\" skipped=\"%d\">"
                .formatted(
                        rows.size() + unreadable.size() + 1,
                        rows.stream().filter(AgreementJunit::fails).count() + unreadable.size() + (isShut ? 1 : 0),
                        rows.stream().filter(row -> !row.counts()).count()));
        rows.forEach(row -> add(row, lines));
        unreadable.forEach(problem ->
                lines.addAll(failing("parity.file", problem.spot().toString(), "unreadable", problem.toString())));
        lines.addAll(
                isShut
                        ? failing("parity", "gate", "gate", String.join("; ", report.obstacles()))
                        : List.of("  <testcase classname=\"parity\" name=\"gate\"/>"));
        lines.add("</testsuite>");
        return lines;
    }

    private static List<String> failing(String group, String name, String type, String message) {
        return List.of(
                "  <testcase classname=\"%s\" name=\"%s\">".formatted(group, escaped(name)),
                "    <failure type=\"%s\" message=\"%s\"/>".formatted(type, escaped(message)),
                "  </testcase>");
    }

    private static boolean fails(Row row) {
        return row.counts() && !row.verdict().isAgreement();
    }

    private static void add(Row row, List<String> lines) {
        var kind = row.subject().kind().name().toLowerCase(Locale.ROOT);
        var open = "  <testcase classname=\"parity.%s\" name=\"%s\""
                .formatted(kind, escaped(row.subject().name()));
        if (!row.counts()) {
            lines.add(open + ">");
            lines.add("    <skipped message=\"%s\"/>"
                    .formatted(escaped(row.exemption().orElse("stands on one side only"))));
            lines.add("  </testcase>");
        } else if (fails(row) || !row.ruling().notes().isEmpty()) {
            lines.add(open + ">");
            if (fails(row)) {
                lines.add("    <failure type=\"%s\" message=\"%s\"/>"
                        .formatted(row.verdict().word(), escaped(AgreementMarks.message(row))));
            }
            row.ruling().notes().forEach(note -> lines.add("    <system-out>%s</system-out>".formatted(escaped(note))));
            lines.add("  </testcase>");
        } else {
            lines.add(open + "/>");
        }
    }

    /** What XML 1.0 cannot hold becomes a question mark. */
    private static String escaped(String text) {
        var out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(c < ' ' || c == '\uFFFE' || c == '\uFFFF' || Character.isSurrogate(c) ? '?' : c);
            }
        }
        return out.toString();
    }
}
