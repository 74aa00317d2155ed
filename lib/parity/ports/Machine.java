package parity.ports;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import parity.concurrent.Background;
import parity.engine.Engine;
import parity.failure.Failure;

/** The ports of the machine on which containers publish theirs, as they stood at one moment, and what was not seen. */
public record Machine(HostSockets sockets, List<Publication> publications, Trial trial, List<String> notes) {

    public Machine {
        publications = List.copyOf(publications);
        notes = List.copyOf(notes);
    }

    /** Asks the engine while the host's own tables are read; without an engine the host's view stands alone. */
    public static Machine now(Engine engine) {
        if (engine.endpoint().isRemote()) {
            return remote(engine);
        }
        var asked = CompletableFuture.supplyAsync(() -> Publications.of(engine), Background::start);
        var sockets = HostSockets.now();
        try {
            return new Machine(sockets, asked.join(), Trial.BY_BINDING, List.of());
        } catch (CompletionException e) {
            if (e.getCause() instanceof Failure failure) {
                return new Machine(sockets, List.of(), Trial.BY_BINDING, List.of(withoutEngine(failure)));
            }
            throw e;
        }
    }

    private static Machine remote(Engine engine) {
        var note = "the engine is on another machine (%s): only what its containers publish can be seen"
                .formatted(engine.endpoint().address());
        return new Machine(HostSockets.NONE, Publications.of(engine), Trial.NOT_HERE, List.of(note));
    }

    private static String withoutEngine(Failure failure) {
        return "only this machine's own listeners were looked at, not its containers: " + failure.getMessage();
    }
}
