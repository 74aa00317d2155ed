package parity.ports;

import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import parity.address.ChosenPorts;
import parity.address.ChosenPortsFile;
import parity.address.WantedPort;
import parity.compose.ComposeProject;
import parity.compose.PortMoves;
import parity.config.Project;
import parity.engine.Engine;
import parity.failure.Failure;
import parity.ports.PortVerdict.State;

/** The ports of a project that is about to be started: those it can have are settled before anything happens. */
public final class PortsInForce {

    private final Project project;
    private final ProjectPorts wanted;
    private final ChosenPorts known;
    private final Engine engine;
    private final Neighbours neighbours;

    private PortsInForce(
            Project project, ProjectPorts wanted, ChosenPorts known, Engine engine, Neighbours neighbours) {
        this.project = project;
        this.wanted = wanted;
        this.known = known;
        this.engine = engine;
        this.neighbours = neighbours;
    }

    /**
     * @param compose the project as it is read with the ports in force, as every recipe reads it
     */
    public static PortsInForce of(Project project, ComposeProject compose, Engine engine) {
        return of(project, compose, engine, Neighbours.ofThisUser());
    }

    static PortsInForce of(Project project, ComposeProject compose, Engine engine, Neighbours neighbours) {
        var wanted = ProjectPorts.of(compose, PortMoves.of(project).now(), project);
        return new PortsInForce(project, wanted, chosenIn(project), engine, neighbours);
    }

    /**
     * Finds a free port for each that somebody else has, and says which; the project has to be read again when any moved.
     * What this project's own containers hold stays, and so does an earlier choice, needed or not.
     *
     * @param services those about to be started; what others publish is left alone
     */
    public Settlement settle(PortPolicy policy, Collection<String> services) {
        Predicate<WantedPort> concerned = port -> services.contains(port.name());
        if (wanted.ports().stream().noneMatch(concerned)) {
            return Settlement.NONE;
        }
        return switch (policy) {
            case TELL -> moved(taken(known, new BitSet(), concerned));
            case REFUSE -> neighbours.inTurn(() -> asWritten(concerned));
            case FIX ->
                taken(known, new BitSet(), concerned).isEmpty()
                        ? Settlement.NONE
                        : neighbours.inTurn(() -> choose(concerned));
        };
    }

    private Settlement choose(Predicate<WantedPort> concerned) {
        var chosen = chosenIn(project);
        var settlement = moved(taken(chosen, neighbours.chosenBeside(project.directory()), concerned));
        if (settlement.isChanged()) {
            PortMoves.of(project).record(chosen.with(settlement.chosen()));
            neighbours.remember(project.directory());
        }
        return settlement.after(byOthers(chosen, concerned));
    }

    /** What another run of this project has chosen since it was read. */
    private List<PortChange> byOthers(ChosenPorts chosen, Predicate<WantedPort> concerned) {
        return wanted.ports().stream()
                .filter(concerned)
                .filter(port -> !chosen.inForce(port).equals(known.inForce(port)))
                .map(port -> PortChange.byAnother(port, chosen.inForce(port).port()))
                .toList();
    }

    private List<PortVerdict> taken(ChosenPorts chosen, BitSet reserved, Predicate<WantedPort> concerned) {
        return new Look(wanted, engine, chosen, reserved)
                .verdicts().stream()
                        .filter(verdict -> verdict.state() == State.TAKEN && concerned.test(verdict.wanted()))
                        .toList();
    }

    private Settlement moved(List<PortVerdict> taken) {
        var without = taken.stream().filter(verdict -> verdict.offer() == null).toList();
        if (!without.isEmpty()) {
            throw refused(without, "stop what is not needed: no free port was found instead");
        }
        return new Settlement(taken.stream().map(PortChange::away).toList());
    }

    /** Choices of earlier runs count no more, and are forgotten: other recipes must not look there. */
    private Settlement asWritten(Predicate<WantedPort> concerned) {
        var taken = taken(ChosenPorts.NONE, new BitSet(), concerned);
        if (!taken.isEmpty()) {
            throw refused(taken, "stop what is not needed, or leave out --strict-ports");
        }
        var before = chosenIn(project);
        var dropped = new LinkedHashMap<WantedPort, Integer>(before.instead());
        dropped.keySet().removeIf(concerned.negate());
        if (!dropped.isEmpty()) {
            PortMoves.of(project).record(before.without(dropped.keySet()));
        }
        return new Settlement(dropped.keySet().stream().map(PortChange::back).toList());
    }

    private static Failure refused(List<PortVerdict> taken, String remedy) {
        var ports = taken.stream()
                .map(verdict -> "%s: %s".formatted(verdict.wanted().name(), verdict.holding()))
                .collect(Collectors.joining(", "));
        return new Failure("cannot start %s; %s".formatted(ports, remedy));
    }

    private static ChosenPorts chosenIn(Project project) {
        return new ChosenPortsFile(project.directory()).read();
    }
}
