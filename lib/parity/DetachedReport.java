package parity;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parity.config.Project;
import parity.failure.Exit;
import parity.health.Condition;
import parity.health.Diagnosis;
import parity.logs.Diaries;
import parity.logs.Telling;
import parity.loop.Glimpse;
import parity.loop.ProjectName;
import parity.loop.Supervisor;
import parity.terminal.Report;
import parity.terminal.Style;
import parity.terminal.Table;
import parity.terminal.Table.Cell;
import parity.terminal.Terminal;

/** What came of having services go on in the background: where they are, or who is not ready and why, and what stays. */
record DetachedReport(
        Project project, Supervisor supervisor, List<String> notes, Diagnosis diagnosis, Duration took, boolean isLate)
        implements Report {

    DetachedReport {
        notes = List.copyOf(notes);
    }

    private static final int LINES = 10;

    /** A trace of frames can be long. */
    private static final int LOOKED_AT = 400;

    @Override
    public void printTo(Terminal terminal) {
        diagnosis.unwell().forEach(condition -> explain(condition, terminal));
        if (diagnosis.isHealthy()) {
            printDoors(terminal);
        } else {
            terminal.complain("'dev' stays in the background (pid %d): 'logs' tells more, 'dev-down' ends it"
                    .formatted(supervisor.pid()));
        }
        terminal.print(summary());
    }

    @Override
    public Object facts() {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("project", name());
        facts.put("pid", supervisor.pid());
        facts.put("detached", supervisor.isDetached());
        facts.put("notes", notes);
        facts.put("ready", diagnosis.isHealthy());
        facts.put(
                "services", supervisor.told().stream().map(ServiceWords::facts).toList());
        facts.put(
                "notReady", diagnosis.unwell().stream().map(HealthReport::facts).toList());
        facts.put("tookMillis", took.toMillis());
        return facts;
    }

    @Override
    public Exit exit() {
        return diagnosis.isHealthy() ? Exit.DONE : isLate ? Exit.TIMED_OUT : Exit.FAILED;
    }

    private void explain(Condition condition, Terminal terminal) {
        terminal.complain(
                "%s is %s: %s".formatted(condition.component(), HealthReport.word(condition), condition.reason()));
        lastWords(condition).forEach(line -> terminal.complain("  | " + line));
    }

    /** Those of its last start, or of its last build. */
    private List<String> lastWords(Condition condition) {
        var said = Telling.ofLastRun(Diaries.of(project, name()).lastLines(condition.service(), LOOKED_AT));
        return said.subList(Math.max(0, said.size() - LINES), said.size());
    }

    private void printDoors(Terminal terminal) {
        var table = new Table();
        supervisor.told().stream()
                .filter(this::isMeant)
                .forEach(one -> table.row(Cell.of(one.service()), new Cell(one.url(), Style.CYAN), Cell.of(what(one))));
        table.printTo(terminal);
    }

    private boolean isMeant(Glimpse one) {
        return diagnosis.conditions().stream()
                .anyMatch(condition -> condition.service().equals(one.service()));
    }

    private static String what(Glimpse one) {
        return "%s, %s after %d ms"
                .formatted(one.kind(), ServiceWords.state(one), one.took().toMillis());
    }

    /** {@code shop: 3/3 healthy, in the background (pid 812), 1.2 s}. */
    private String summary() {
        return "%s: %s, %s (pid %d), %.1f s"
                .formatted(
                        name(),
                        diagnosis.summary(),
                        supervisor.isDetached() ? "in the background" : "in a terminal",
                        supervisor.pid(),
                        took.toMillis() / 1000.0);
    }

    private String name() {
        return ProjectName.of(project);
    }
}
