package parity.ports;

import java.nio.file.Path;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parity.address.ChosenPorts;
import parity.engine.Engine;

/** The machine as one moment showed it, and what it means for the ports of a project. */
final class Look {

    private final ProjectPorts wanted;
    private final Machine machine;
    private final BitSet reserved;
    private final List<PortVerdict> verdicts;
    private final Duration took;

    /** Looks; none of the reserved numbers is offered. */
    Look(ProjectPorts wanted, Engine engine, ChosenPorts chosen, BitSet reserved) {
        long start = System.nanoTime();
        this.wanted = wanted;
        this.reserved = reserved;
        machine = Machine.now(engine);
        verdicts = judged(chosen);
        took = Duration.ofNanos(System.nanoTime() - start);
    }

    List<PortVerdict> verdicts() {
        return verdicts;
    }

    PortInspection inspection(PortPolicy policy) {
        return inspection(policy, verdicts, null);
    }

    /** The same machine, after these choices were recorded. */
    PortInspection recorded(ChosenPorts chosen, Path file) {
        return inspection(PortPolicy.FIX, judged(chosen), file);
    }

    private List<PortVerdict> judged(ChosenPorts chosen) {
        return new PortJudge(wanted.project(), machine, chosen, reserved).judge(wanted.ports());
    }

    private PortInspection inspection(PortPolicy policy, List<PortVerdict> judged, @Nullable Path file) {
        return new PortInspection(wanted.project(), policy, judged, machine.notes(), file, took);
    }
}
