package parity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parity.compose.ComposeService;
import parity.compose.Container;
import parity.compose.Container.Binding;
import parity.compose.Containers;
import parity.stack.Stack;
import parity.terminal.Report;
import parity.terminal.Style;
import parity.terminal.Table;
import parity.terminal.Table.Cell;
import parity.terminal.Terminal;

/** What of a project is there and what it is doing, as the engine tells; how well it does is for health to say. */
public record StatusReport(Stack stack, List<String> named, Containers containers) implements Report {

    private static final String MISSING = "not created";

    public StatusReport {
        named = List.copyOf(named);
    }

    /** Of these services, or of all when none is named. */
    public static StatusReport of(Stack stack, List<String> named) {
        stack.services(named);
        return new StatusReport(stack, named, stack.containers());
    }

    /** One container, or a service that has none. */
    private record Line(
            String service, String container, String state, String status, List<String> ports, boolean stray) {}

    @Override
    public void printTo(Terminal terminal) {
        var table = new Table();
        lines().forEach(line -> table.row(
                Cell.of(line.service()),
                new Cell(line.state(), look(line)),
                Cell.of(line.status()),
                Cell.of(String.join(" ", line.ports()))));
        table.printTo(terminal);
        terminal.print(summary());
    }

    @Override
    public Object facts() {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("project", stack.compose().name());
        facts.put("form", stack.form());
        facts.put("summary", summary());
        facts.put("containers", lines());
        return facts;
    }

    private List<Line> lines() {
        var known = stack.compose().services().stream().flatMap(this::lines);
        var strays = containers.all().stream()
                .filter(container ->
                        stack.compose().service(container.service()).isEmpty())
                .map(container -> line(container, true));
        return Stream.concat(known, strays)
                .filter(line -> named.isEmpty() || named.contains(line.service()))
                .toList();
    }

    private Stream<Line> lines(ComposeService service) {
        var there = containers.of(service.name());
        return there.isEmpty()
                ? Stream.of(new Line(service.name(), "", MISSING, "", List.of(), false))
                : there.stream().map(container -> line(container, false));
    }

    private static Line line(Container container, boolean stray) {
        return new Line(
                container.service(),
                container.name(),
                container.state().name().toLowerCase(Locale.ROOT),
                container.status() + remark(container, stray),
                container.ports().stream()
                        .filter(port -> port.hostPort() > 0)
                        .map(StatusReport::port)
                        .distinct()
                        .toList(),
                stray);
    }

    private static String remark(Container container, boolean stray) {
        var cut = container.intendedName().isPresent() ? ", left by a run that was cut short" : "";
        return cut + (stray ? ", of a service that is not here" : "");
    }

    private static String port(Binding port) {
        return "%d->%d".formatted(port.hostPort(), port.target());
    }

    private static Style look(Line line) {
        return switch (line.state()) {
            case "running" -> line.stray() ? Style.YELLOW : Style.GREEN;
            case "exited" -> line.status().startsWith("Exited (0)") ? Style.PLAIN : Style.RED;
            case "dead" -> Style.RED;
            default -> Style.YELLOW;
        };
    }

    /** Nothing, where there is one only. */
    private String form() {
        return stack.project().fast().isEmpty()
                ? ""
                : " (%s)".formatted(stack.form().name().toLowerCase(Locale.ROOT));
    }

    /** {@code shop (full): 12 running, 1 exited}. */
    private String summary() {
        var counts =
                lines().stream().collect(Collectors.groupingBy(Line::state, LinkedHashMap::new, Collectors.counting()));
        var words = counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
        return "%s%s: %s".formatted(stack.compose().name(), form(), words.isEmpty() ? "no services" : words);
    }
}
