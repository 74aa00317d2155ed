package parity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parity.address.HostAddress;
import parity.address.WantedPort;
import parity.failure.Exit;
import parity.ports.Holder;
import parity.ports.PortInspection;
import parity.ports.PortVerdict;
import parity.ports.PortVerdict.State;
import parity.terminal.Report;
import parity.terminal.Style;
import parity.terminal.Table;
import parity.terminal.Table.Cell;
import parity.terminal.Terminal;

/** The ports of a project as a table, and a sentence for each that somebody else has. */
public record PortsReport(PortInspection inspection) implements Report {

    /** One port as a program reads it. */
    private record PortFacts(
            String id,
            String service,
            String address,
            int port,
            String protocol,
            State state,
            int inForce,
            List<HolderFacts> holders,
            @Nullable Integer offer,
            boolean finding,
            String message) {}

    /** One holder as a program reads it; what does not apply to its kind is null. */
    private record HolderFacts(
            String kind,
            String name,
            @Nullable Long pid,
            @Nullable String project,
            @Nullable String service,
            @Nullable Boolean running) {}

    @Override
    public void printTo(Terminal terminal) {
        inspection.notes().forEach(terminal::say);
        table().printTo(terminal);
        inspection.verdicts().stream()
                .filter(verdict -> verdict.state() == State.TAKEN || verdict.state() == State.CLAIMED)
                .forEach(verdict -> terminal.complain(verdict.sentence()));
        terminal.print(summary());
    }

    @Override
    public Object facts() {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("project", inspection.project());
        facts.put("policy", inspection.policy());
        facts.put("ports", inspection.verdicts().stream().map(this::factsOf).toList());
        facts.put("findings", inspection.findings().size());
        facts.put("recordedIn", inspection.recordedIn());
        facts.put("notes", inspection.notes());
        // To a hundredth: a whole millisecond is too coarse for what a few ports take.
        facts.put("tookMillis", Math.round(inspection.took().toNanos() / 1e4) / 100.0);
        return facts;
    }

    @Override
    public Exit exit() {
        return inspection.findings().isEmpty() ? Exit.DONE : Exit.FINDINGS;
    }

    private Table table() {
        var table = new Table();
        if (!inspection.verdicts().isEmpty()) {
            table.row(head("PORT"), head("SERVICE"), head("STATE"), head("OFFER"));
        }
        inspection.verdicts().forEach(verdict -> table.row(row(verdict)));
        return table;
    }

    private Cell[] row(PortVerdict verdict) {
        var service = verdict.wanted().name();
        return new Cell[] {
            Cell.of(place(verdict.wanted())),
            Cell.of(service.isEmpty() ? "-" : service),
            new Cell(verdict.words(), look(verdict)),
            Cell.of(verdict.offer() == null ? "" : String.valueOf(verdict.offer()))
        };
    }

    private static Cell head(String text) {
        return new Cell(text, Style.BOLD);
    }

    private static String place(WantedPort port) {
        return port.address().equals(HostAddress.ALL) ? port.label() : port.address() + ":" + port.label();
    }

    private Style look(PortVerdict verdict) {
        if (inspection.isFinding(verdict)) {
            return Style.RED;
        }
        return switch (verdict.state()) {
            case FREE, OURS -> Style.GREEN;
            case MOVED, CLAIMED, TAKEN -> Style.YELLOW;
        };
    }

    private String summary() {
        int count = inspection.verdicts().size();
        if (count == 0) {
            return "no port is published by number";
        }
        var states = Stream.of(State.values())
                .map(this::counted)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return "%d port%s: %s%s".formatted(count, count == 1 ? "" : "s", states, advice());
    }

    private String counted(State state) {
        long count = inspection.verdicts().stream()
                .filter(verdict -> verdict.state() == state)
                .count();
        return count == 0 ? "" : count + " " + state.name().toLowerCase(Locale.ROOT);
    }

    private String advice() {
        if (inspection.recordedIn() != null) {
            return "; recorded in " + inspection.recordedIn() + wayBack();
        }
        return (inspection.isFixable() ? "; 'validate-ports --fix' records what is free" : "") + wayBack();
    }

    private String wayBack() {
        return inspection.verdicts().stream().anyMatch(PortVerdict::isHeldBack)
                ? "; to move back what is free again: 'dev-down', then 'validate-ports --fix'"
                : "";
    }

    private PortFacts factsOf(PortVerdict verdict) {
        var wanted = verdict.wanted();
        return new PortFacts(
                "port." + (wanted.name().isEmpty() ? "" : wanted.name() + ".") + place(wanted),
                wanted.name(),
                wanted.address().text(),
                wanted.port(),
                wanted.protocol().toString(),
                verdict.state(),
                verdict.inForce(),
                verdict.holders().stream().map(PortsReport::factsOf).toList(),
                verdict.offer(),
                inspection.isFinding(verdict),
                verdict.sentence());
    }

    private static HolderFacts factsOf(Holder holder) {
        return switch (holder) {
            case Holder.Program it -> new HolderFacts("program", it.name(), it.pid(), null, null, null);
            case Holder.Hidden it -> new HolderFacts("hidden", it.user(), null, null, null, null);
            case Holder.Sibling it -> new HolderFacts("sibling", it.name(), null, null, it.name(), null);
            case Holder.Container it ->
                new HolderFacts("container", it.name(), null, it.project(), it.service(), it.running());
        };
    }
}
