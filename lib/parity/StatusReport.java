package parity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parity.compose.ComposeService;
import parity.compose.Container;
import parity.compose.Container.Binding;
import parity.compose.Containers;
import parity.loop.Glimpse;
import parity.stack.Stack;
import parity.terminal.Report;
import parity.terminal.Style;
import parity.terminal.Table;
import parity.terminal.Table.Cell;
import parity.terminal.Terminal;

/**
 * What of a project is there and what it is doing, as the engine and whoever keeps its services running tell; how well it
 * does is for health to say.
 */
public record StatusReport(
        String project, Optional<Stack> stack, List<String> named, Containers containers, List<Glimpse> services)
        implements Report {

    private static final String MISSING = "not created";

    public StatusReport {
        named = List.copyOf(named);
        services = List.copyOf(services);
    }

    /** Of the project around the working directory: of these services, or of all when none is named. */
    public static StatusReport here(List<String> named, Terminal terminal) {
        return Whole.ifAnyHere().map(whole -> of(whole, named, terminal)).orElseGet(() -> of(Stack.here(), named));
    }

    /** Of these services, or of all when none is named. */
    public static StatusReport of(Stack stack, List<String> named) {
        stack.services(named);
        return new StatusReport(stack.compose().name(), Optional.of(stack), named, stack.containers(), List.of());
    }

    private static StatusReport of(Whole whole, List<String> named, Terminal terminal) {
        whole.absence().ifPresent(terminal::complain);
        boolean hasStack = !whole.composed(named).isEmpty();
        var supervised = whole.supervised(named);
        return new StatusReport(
                whole.name(),
                whole.stack().filter(_ -> hasStack),
                named,
                hasStack ? whole.stack().orElseThrow().containers() : new Containers(List.of()),
                whole.supervisor().told().stream()
                        .filter(one -> supervised.contains(one.service()))
                        .filter(one -> !hasStack || !one.isOfCompose())
                        .toList());
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
        services.forEach(one -> table.row(
                Cell.of(one.service()),
                new Cell(ServiceWords.state(one), ServiceWords.look(one)),
                Cell.of(ServiceWords.status(one)),
                Cell.of(one.url())));
        table.printTo(terminal);
        terminal.print(summary());
    }

    @Override
    public Object facts() {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("project", project);
        facts.put("form", stack.map(Stack::form).orElse(null));
        facts.put("summary", summary());
        facts.put("containers", lines());
        facts.put("services", services.stream().map(ServiceWords::facts).toList());
        return facts;
    }

    private List<Line> lines() {
        var described = stack.map(it -> it.compose().services()).orElse(List.of());
        var known = described.stream().flatMap(this::lines);
        var strays = containers.all().stream()
                .filter(container ->
                        described.stream().noneMatch(service -> service.name().equals(container.service())))
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
        return stack.filter(it -> it.project().fast().isPresent())
                .map(it -> " (%s)".formatted(it.form().name().toLowerCase(Locale.ROOT)))
                .orElse("");
    }

    /** {@code shop (full): 12 running, 1 exited}. */
    private String summary() {
        var states = Stream.concat(
                lines().stream().map(Line::state), services.stream().map(ServiceWords::state));
        var counts = states.collect(Collectors.groupingBy(state -> state, LinkedHashMap::new, Collectors.counting()));
        var words = counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
        return "%s%s: %s".formatted(project, form(), words.isEmpty() ? "no services" : words);
    }
}
