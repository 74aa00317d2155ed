package parity;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parity.act.Gap;
import parity.act.Outcome;
import parity.act.RunResult;
import parity.act.StepRun;
import parity.failure.Exit;
import parity.terminal.Report;
import parity.terminal.Style;
import parity.terminal.Table;
import parity.terminal.Table.Cell;
import parity.terminal.Terminal;

/** What came of workflows that were run here: each job with its steps and time, and why the first failed. */
public record LocalCiReport(RunResult result) implements Report {

    @Override
    public void printTo(Terminal terminal) {
        var table = new Table();
        result.outcomes()
                .forEach(outcome -> table.row(
                        new Cell(word(outcome.state()), style(outcome.state())),
                        Cell.of(outcome.label()),
                        Cell.of(outcome.ran() ? "%d/%d steps".formatted(passed(outcome), outcome.planned()) : ""),
                        Cell.of(outcome.ran() ? seconds(outcome.took()) : ""),
                        Cell.of(outcome.reason())));
        table.printTo(terminal);
        result.firstBad().ifPresent(outcome -> explain(outcome, terminal));
        terminal.print(summary());
    }

    @Override
    public Object facts() {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("act", result.act());
        facts.put("jobs", result.outcomes().stream().map(LocalCiReport::facts).toList());
        facts.put("ignored", result.gaps().stream().map(Gap::toString).toList());
        facts.put("shims", result.shims());
        facts.put("standIns", result.standIns());
        facts.put("logs", result.logs().toString());
        facts.put("took", result.took());
        return facts;
    }

    @Override
    public Exit exit() {
        return result.exit();
    }

    private void explain(Outcome outcome, Terminal terminal) {
        terminal.print("");
        terminal.print("%s: %s".formatted(outcome.label(), outcome.reason()));
        outcome.steps().stream()
                .filter(StepRun::broke)
                .findFirst()
                .map(StepRun::lastLines)
                .orElse(List.of())
                .forEach(line -> terminal.print("  | " + line));
        if (outcome.ran()) {
            terminal.print("  all of it: " + outcome.log());
        }
        terminal.print("");
    }

    private String summary() {
        return "%s, %s, %s%s in %s with %s%s"
                .formatted(
                        counted(Outcome.State.PASSED),
                        counted(Outcome.State.FAILED),
                        interrupted(),
                        "%d not run"
                                .formatted(result.outcomes().stream()
                                        .filter(outcome -> !outcome.ran())
                                        .count()),
                        seconds(result.took()),
                        result.act(),
                        makeshifts());
    }

    private String interrupted() {
        boolean isAny = result.outcomes().stream()
                .anyMatch(outcome -> outcome.state() == Outcome.State.INTERRUPTED && outcome.ran());
        return isAny ? "interrupted, " : "";
    }

    /** What was not the real thing. */
    private String makeshifts() {
        int shims = result.shims().size();
        int images = result.standIns().size();
        return shims + images == 0 ? "" : "; not the real thing: %d actions, %d images".formatted(shims, images);
    }

    private String counted(Outcome.State state) {
        return "%d %s"
                .formatted(
                        result.outcomes().stream()
                                .filter(outcome -> outcome.state() == state)
                                .count(),
                        word(state));
    }

    private static long passed(Outcome outcome) {
        return outcome.steps().stream().filter(StepRun::passed).count();
    }

    private static LinkedHashMap<String, @Nullable Object> facts(Outcome outcome) {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("file", outcome.file());
        facts.put("job", outcome.job());
        facts.put("name", outcome.label());
        facts.put("state", outcome.state());
        facts.put("reason", outcome.reason());
        facts.put("took", outcome.took());
        facts.put("steps", outcome.steps());
        facts.put("planned", outcome.planned());
        facts.put("log", outcome.ran() ? outcome.log().toString() : "");
        return facts;
    }

    private static String word(Outcome.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static Style style(Outcome.State state) {
        return switch (state) {
            case PASSED -> Style.GREEN;
            case FAILED, EMPTY, LOST -> Style.RED;
            case SKIPPED, UNSUPPORTED, INTERRUPTED -> Style.YELLOW;
        };
    }

    private static String seconds(Duration took) {
        long tenths = took.toMillis() / 100;
        return "%d.%d s".formatted(tenths / 10, tenths % 10);
    }
}
