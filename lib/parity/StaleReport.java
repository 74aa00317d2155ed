package parity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import parity.failure.Exit;
import parity.images.Cause;
import parity.images.Inspection;
import parity.images.Stale;
import parity.stack.Stack;
import parity.terminal.Report;
import parity.terminal.Style;
import parity.terminal.Table;
import parity.terminal.Table.Cell;
import parity.terminal.Terminal;

/** Which containers are no longer what the files describe, each with its causes and what to type. */
public record StaleReport(String project, Inspection.Result found) implements Report {

    /** One container as a program reads it. */
    private record StaleFacts(String container, String service, List<Cause> causes, String remedy) {}

    /** The body of {@code --json}. */
    private record Facts(String project, int containers, List<StaleFacts> stale) {}

    public static StaleReport of(Stack stack) {
        var inspection = Inspection.of(stack.shaped(), stack.compose(), stack.engine());
        return new StaleReport(stack.compose().name(), inspection.look());
    }

    @Override
    public void printTo(Terminal terminal) {
        var table = new Table();
        alike().forEach((stale, names) -> addTo(table, stale, names));
        table.printTo(terminal);
        terminal.print(summary());
    }

    @Override
    public Object facts() {
        return new Facts(
                project,
                found.containers().size(),
                found.stale().stream().map(StaleReport::factsOf).toList());
    }

    @Override
    public Exit exit() {
        return found.stale().isEmpty() ? Exit.DONE : Exit.FINDINGS;
    }

    /** What is said of several containers in the same words is said once, of all of them. */
    private Map<Stale, List<String>> alike() {
        var first = new LinkedHashMap<List<String>, Stale>();
        var names = new LinkedHashMap<Stale, List<String>>();
        for (var stale : found.stale()) {
            var one = first.computeIfAbsent(words(stale), _ -> stale);
            names.computeIfAbsent(one, _ -> new ArrayList<>())
                    .add(stale.container().name());
        }
        return names;
    }

    private static List<String> words(Stale stale) {
        return Stream.concat(stale.causes().stream().map(Cause::sentence), Stream.of(stale.remedy()))
                .toList();
    }

    private static void addTo(Table table, Stale stale, List<String> names) {
        var name = String.join(", ", names);
        for (var cause : stale.causes()) {
            table.row(new Cell(name, Style.YELLOW), Cell.of(cause.sentence()));
            name = "";
        }
        table.row(Cell.of(""), new Cell(stale.remedy(), Style.CYAN));
    }

    private String summary() {
        int count = found.containers().size();
        if (count == 0) {
            return "%s has no containers".formatted(project);
        }
        return found.stale().isEmpty()
                ? "%d container%s, none stale".formatted(count, count == 1 ? "" : "s")
                : "%d of %d containers stale".formatted(found.stale().size(), count);
    }

    private static StaleFacts factsOf(Stale stale) {
        return new StaleFacts(stale.container().name(), stale.container().service(), stale.causes(), stale.remedy());
    }
}
