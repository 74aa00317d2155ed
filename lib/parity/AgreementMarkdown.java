package parity;

import java.util.ArrayList;
import java.util.List;
import parity.ci.agreement.Agreement;
import parity.ci.agreement.Row;
import parity.ci.agreement.Side;

/** The agreement for a pull request, or the summary of a job. */
final class AgreementMarkdown {

    private AgreementMarkdown() {}

    static List<String> lines(AgreementReport report) {
        var lines = new ArrayList<String>();
        var obstacles = report.obstacles();
        lines.add("### CI and the local environment: %s, gate %s %%: **%s**"
                .formatted(report.score(), Agreement.plain(report.gate()), obstacles.isEmpty() ? "passed" : "shut"));
        lines.add("");
        obstacles.forEach(obstacle -> lines.add("- " + escaped(obstacle)));
        if (!obstacles.isEmpty()) {
            lines.add("");
        }
        lines.add("| subject | verdict | CI | here | counts |");
        lines.add("| --- | --- | --- | --- | --- |");
        report.agreement().rows().stream().filter(AgreementText::isShown).forEach(row -> lines.add(line(row)));
        notes(report.agreement(), lines);
        return lines;
    }

    private static String line(Row row) {
        return "| %s | %s | %s | %s | %s |"
                .formatted(
                        escaped(row.subject().name()),
                        row.verdict().word(),
                        escaped(row.said(Side.CI)),
                        escaped(row.said(Side.LOCAL)),
                        row.counts() ? row.weight() : escaped(row.exemption().orElse("-")));
    }

    private static void notes(Agreement agreement, List<String> lines) {
        var notes = new ArrayList<String>();
        agreement
                .rows()
                .forEach(row -> row.ruling()
                        .notes()
                        .forEach(note -> notes.add("- %s: %s".formatted(row.subject(), escaped(note)))));
        agreement.notes().forEach(note -> notes.add("- " + escaped(note)));
        if (!notes.isEmpty()) {
            lines.add("");
            lines.addAll(notes);
        }
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("<", "&lt;")
                .replace("\n", " ");
    }
}
