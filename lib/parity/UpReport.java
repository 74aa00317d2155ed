package parity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parity.data.Plural;
import parity.engine.LastWords;
import parity.failure.Exit;
import parity.health.Condition;
import parity.health.Condition.State;
import parity.plan.Step;
import parity.stack.Door;
import parity.stack.Rollout.Arrival;
import parity.stack.Shortfall;
import parity.stack.Stack;
import parity.terminal.Report;
import parity.terminal.Style;
import parity.terminal.Table;
import parity.terminal.Table.Cell;
import parity.terminal.Terminal;

/** What came of bringing a project up: what to open, or who is not ready and why. */
public record UpReport(Stack stack, Arrival arrival, Shortfall missing) implements Report {

    private static final int LINES = 5;

    public static UpReport of(Stack stack, Arrival arrival) {
        return new UpReport(stack, arrival, Shortfall.of(stack));
    }

    @Override
    public void printTo(Terminal terminal) {
        arrival.diagnosis().unwell().stream()
                .filter(condition -> !isStuck(condition))
                .forEach(condition -> explain(condition, terminal));
        arrival.troubles()
                .forEach(trouble ->
                        terminal.complain("%s was not started: %s".formatted(trouble.service(), trouble.reason())));
        arrival.diagnosis()
                .findings()
                .forEach(finding -> terminal.complain("%s; %s".formatted(finding.message(), finding.remedy())));
        if (arrival.isGood()) {
            printDoors(terminal);
        }
        if (!missing.isNone()) {
            terminal.print(missing.sentence());
        }
        terminal.print(summary(done()));
    }

    @Override
    public Object facts() {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("project", stack.compose().name());
        facts.put("form", stack.form());
        facts.put("ready", arrival.isGood());
        facts.put(
                "steps", arrival.plan().steps().stream().map(UpReport::factsOf).toList());
        facts.put("troubles", arrival.troubles());
        facts.put(
                "components",
                arrival.diagnosis().conditions().stream()
                        .map(HealthReport::facts)
                        .toList());
        facts.put("findings", arrival.diagnosis().findings());
        facts.put("notHere", missing.services());
        facts.put("open", arrival.isGood() ? doors() : List.of());
        facts.put("tookMillis", arrival.took().toMillis());
        return facts;
    }

    @Override
    public Exit exit() {
        return arrival.isGood() ? Exit.DONE : isDecided() || !arrival.isLate() ? Exit.FAILED : Exit.TIMED_OUT;
    }

    static Map<String, String> factsOf(Step step) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("do", step.verb());
        facts.put("service", step.service());
        facts.put("cause", step.cause());
        return facts;
    }

    /** More time would not have helped. */
    private boolean isDecided() {
        return !arrival.troubles().isEmpty()
                || arrival.diagnosis().unwell().stream().anyMatch(condition -> condition.state() == State.DOWN);
    }

    private boolean isStuck(Condition condition) {
        return arrival.troubles().stream().anyMatch(trouble -> trouble.service().equals(condition.service()));
    }

    private void explain(Condition condition, Terminal terminal) {
        terminal.complain("%s is %s: %s".formatted(condition.component(), state(condition), condition.reason()));
        stack.containers()
                .first(condition.service())
                .map(container -> new LastWords(stack.engine(), LINES).of(container.id()))
                .filter(lines -> lines.size() > 1 || !lines.stream().allMatch(condition.reason()::endsWith))
                .ifPresent(lines -> lines.forEach(line -> terminal.complain("  | " + line)));
    }

    private static String state(Condition condition) {
        return condition.state().name().toLowerCase(Locale.ROOT);
    }

    private void printDoors(Terminal terminal) {
        var table = new Table();
        doors().forEach(door ->
                table.row(Cell.of(door.service()), new Cell(door.address(), Style.CYAN), Cell.of(door.what())));
        table.printTo(terminal);
        var secrets = stack.command().secretFiles();
        secrets.forEach(file ->
                terminal.print("passwords: in " + stack.project().directory().relativize(file)));
    }

    private List<Door> doors() {
        return Door.of(stack.containers());
    }

    private String done() {
        return Plural.of(arrival.plan().steps().size(), "step");
    }

    /** {@code shop: 15/15 healthy, 2 steps, 1.2 s}, with words for what was done. */
    String summary(String done) {
        var diagnosis = arrival.diagnosis();
        return "%s: %s, %s, %.1f s"
                .formatted(
                        stack.compose().name(),
                        diagnosis.summary(),
                        arrival.plan().isEmpty() ? "nothing to do" : done,
                        arrival.took().toMillis() / 1000.0);
    }
}
