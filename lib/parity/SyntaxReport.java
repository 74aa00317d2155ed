package parity;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parity.ci.Finding;
import parity.ci.WorkflowFiles;
import parity.ci.syntax.Judgement;
import parity.ci.syntax.SyntaxCheck;
import parity.ci.syntax.Tool;
import parity.failure.Exit;
import parity.terminal.Report;
import parity.terminal.Style;
import parity.terminal.Terminal;

/** What is wrong in workflows: a line for each finding, and who looked. */
public record SyntaxReport(SyntaxCheck check, SyntaxFormat format, boolean strict) implements Report {

    /** One finding as a program reads it. */
    private record FindingFacts(
            String file, int line, int column, String severity, String rule, String message, List<String> layers) {}

    /** Of these files, or of all workflows around the working directory when none is named. */
    public static SyntaxReport here(List<Path> named, List<Tool> layers, SyntaxFormat format, boolean strict) {
        return of(WorkflowFiles.namedOrAround(Path.of(""), named), layers, format, strict);
    }

    /** Checks the files by the layers that are named; by all that are there where none is. */
    public static SyntaxReport of(WorkflowFiles files, List<Tool> layers, SyntaxFormat format, boolean strict) {
        return new SyntaxReport(SyntaxCheck.of(files, layers), format, strict);
    }

    @Override
    public void printTo(Terminal terminal) {
        switch (format) {
            case TEXT -> printText(terminal);
            case GITHUB -> marks().forEach(mark -> terminal.print(Annotation.of(mark)));
            case SARIF -> terminal.print(Sarif.of("test-ci-syntax", marks()));
        }
    }

    @Override
    public Object facts() {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("layers", check.layers());
        facts.put("files", check.files());
        facts.put("errors", check.errors());
        facts.put("warnings", check.warnings());
        facts.put(
                "findings", check.judgements().stream().map(SyntaxReport::facts).toList());
        return facts;
    }

    @Override
    public Exit exit() {
        return check.errors() > 0 || (strict && check.warnings() > 0) ? Exit.USAGE : Exit.DONE;
    }

    private List<Mark> marks() {
        return check.judgements().stream()
                .map(Judgement::finding)
                .map(it -> new Mark(it.spot(), it.isError(), "syntax", it.rule(), it.message(), "", List.of()))
                .toList();
    }

    private void printText(Terminal terminal) {
        for (var judgement : check.judgements()) {
            var finding = judgement.finding();
            var severity = terminal.paint(finding.isError() ? Style.RED : Style.YELLOW, severity(finding));
            terminal.print("%s: %s: %s [%s]%s"
                    .formatted(finding.spot(), severity, finding.message(), finding.rule(), source(judgement)));
        }
        terminal.print(summary());
    }

    /** Only where others than our own rules said it. */
    private static String source(Judgement judgement) {
        return judgement.layers().contains("rules") ? "" : " (" + String.join(", ", judgement.layers()) + ")";
    }

    private String summary() {
        return "%s: %s, %s; checked by %s"
                .formatted(
                        counted(check.files(), "workflow"),
                        counted(check.errors(), "error"),
                        counted(check.warnings(), "warning"),
                        String.join(", ", check.layers()));
    }

    private static String counted(long count, String what) {
        return (count == 0 ? "no" : String.valueOf(count)) + " " + what + (count == 1 ? "" : "s");
    }

    private static FindingFacts facts(Judgement judgement) {
        var finding = judgement.finding();
        var spot = finding.spot();
        return new FindingFacts(
                spot.file(),
                spot.line(),
                spot.column(),
                severity(finding),
                finding.rule(),
                finding.message(),
                judgement.layers());
    }

    private static String severity(Finding finding) {
        return finding.severity().name().toLowerCase(Locale.ROOT);
    }
}
