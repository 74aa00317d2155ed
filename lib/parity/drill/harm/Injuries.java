package parity.drill.harm;

import parity.engine.Engine;
import parity.failure.Exit;
import parity.failure.Failure;

/** Knows how each kind of harm is done. */
record Injuries(Engine engine) {

    Injury of(Harm harm) {
        return switch (harm.kind()) {
            case "kill", "stop" -> new Death(engine, harm);
            case "pause" -> new Freeze(engine, harm);
            case "disconnect" -> new Disconnection(engine, harm);
            case "partition" -> new Partition(engine, harm);
            case "loss", "latency" -> new Weather(engine, harm);
            case "cpu" -> new Throttle(engine, harm);
            case "memory" -> new Squeeze(engine, harm);
            case "disk" -> new Filling(engine, harm);
            case SynchronousMode.KIND -> new SynchronousMode(engine, harm);
            case "postgres-crash" -> new Crash(engine, harm);
            default ->
                throw new Failure(
                        Exit.USAGE,
                        "the journal of a drill names '%s', which this Parity does not know; a newer one does"
                                .formatted(harm.kind()));
        };
    }
}
