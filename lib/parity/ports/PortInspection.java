package parity.ports;

import java.nio.file.Path;
import java.time.Duration;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parity.address.ChosenPorts;
import parity.address.ChosenPortsFile;
import parity.address.WantedPort;
import parity.compose.PortMoves;
import parity.config.Project;
import parity.engine.Engine;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.ports.PortVerdict.State;

/**
 * One look at every port of a project.
 *
 * @param recordedIn the file into which this look wrote new choices, if it did
 * @param took from asking the machine to the last verdict; reading the project is not in it
 */
public record PortInspection(
        String project,
        PortPolicy policy,
        List<PortVerdict> verdicts,
        List<String> notes,
        @Nullable Path recordedIn,
        Duration took) {

    public PortInspection {
        verdicts = List.copyOf(verdicts);
        notes = List.copyOf(notes);
    }

    public static PortInspection of(ProjectPorts wanted, PortPolicy policy) {
        return of(wanted, policy, Engine.here(), Neighbours.ofThisUser());
    }

    static PortInspection of(ProjectPorts wanted, PortPolicy policy, Engine engine, Neighbours neighbours) {
        if (policy != PortPolicy.FIX) {
            var chosen = policy == PortPolicy.REFUSE ? ChosenPorts.NONE : chosenIn(wanted.home());
            return new Look(wanted, engine, chosen, new BitSet()).inspection(policy);
        }
        var home = wanted.home();
        if (home == null) {
            throw new Failure(
                    Exit.USAGE, "--fix records the ports of a project; leave out the numbers, in its directory");
        }
        return neighbours.inTurn(() -> fixed(wanted, home, engine, neighbours));
    }

    /** What keeps the project, under this policy, from having its ports. */
    public List<PortVerdict> findings() {
        return verdicts.stream().filter(this::isFinding).toList();
    }

    public boolean isFinding(PortVerdict verdict) {
        return verdict.state() == State.TAKEN || (verdict.state() == State.CLAIMED && policy == PortPolicy.REFUSE);
    }

    /** True when {@code --fix} would change what is recorded. */
    public boolean isFixable() {
        return policy == PortPolicy.TELL
                && !project.isEmpty()
                && verdicts.stream().anyMatch(verdict -> verdict.offer() != null || verdict.stale());
    }

    private static ChosenPorts chosenIn(@Nullable Project home) {
        return home == null ? ChosenPorts.NONE : new ChosenPortsFile(home.directory()).read();
    }

    private static PortInspection fixed(ProjectPorts wanted, Project home, Engine engine, Neighbours neighbours) {
        var before = chosenIn(home);
        var look = new Look(wanted, engine, before, neighbours.chosenBeside(home.directory()));
        var settled = settled(look.verdicts());
        if (settled.equals(before)) {
            return look.inspection(PortPolicy.FIX);
        }
        PortMoves.of(home).record(settled);
        neighbours.remember(home.directory());
        return look.recorded(settled, new ChosenPortsFile(home.directory()).file());
    }

    /** The choices after a look: offers are accepted, and what is not wanted or not needed any more is dropped. */
    static ChosenPorts settled(List<PortVerdict> verdicts) {
        var settled = new LinkedHashMap<WantedPort, Integer>();
        for (var verdict : verdicts) {
            var offer = verdict.offer();
            if (offer != null) {
                settled.put(verdict.wanted(), offer);
            } else if (verdict.isMoved() && !verdict.stale()) {
                settled.put(verdict.wanted(), verdict.inForce());
            }
        }
        return new ChosenPorts(settled);
    }
}
