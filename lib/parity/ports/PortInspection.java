package parity.ports;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
        return of(wanted, policy, Engine.here());
    }

    static PortInspection of(ProjectPorts wanted, PortPolicy policy, Engine engine) {
        var file = Optional.ofNullable(wanted.directory()).map(ChosenPortsFile::new);
        if (file.isEmpty() && policy == PortPolicy.FIX) {
            throw new Failure(
                    Exit.USAGE, "--fix records the ports of a project; leave out the numbers, in its directory");
        }
        var chosen = policy == PortPolicy.REFUSE
                ? ChosenPorts.NONE
                : file.map(ChosenPortsFile::read).orElse(ChosenPorts.NONE);
        long start = System.nanoTime();
        var machine = Machine.now(engine);
        var verdicts = new PortJudge(wanted.project(), machine, chosen).judge(wanted.ports());
        var took = Duration.ofNanos(System.nanoTime() - start);
        var told = new PortInspection(wanted.project(), policy, verdicts, machine.notes(), null, took);
        return file.filter(_ -> policy == PortPolicy.FIX)
                .map(record -> told.recorded(wanted, machine, chosen, record))
                .orElse(told);
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

    private PortInspection recorded(ProjectPorts wanted, Machine machine, ChosenPorts before, ChosenPortsFile file) {
        var settled = before.settled(verdicts);
        if (settled.equals(before)) {
            return this;
        }
        file.write(settled);
        var after = new PortJudge(project, machine, settled).judge(wanted.ports());
        return new PortInspection(project, policy, after, notes, file.file(), took);
    }
}
