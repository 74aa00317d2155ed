package parity.loop;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parity.failure.Failure;
import parity.process.NotifySocket;

/** Hears from a service itself that it is ready; what an earlier start of it says late is not heard. */
final class Notices {

    private final Path folder;
    private final String service;
    private @Nullable NotifySocket socket;

    Notices(Path folder, String service) {
        this.folder = folder;
        this.service = service;
    }

    /** Listens anew; returns what the service must be told to find it. */
    synchronized Map<String, String> listen() {
        var former = socket;
        if (former != null) {
            former.close();
        }
        var path = PrivatePlaces.ofSocket(folder, service).stream().findFirst();
        var now = NotifySocket.at(path.orElseThrow(() -> new Failure(
                "%s: no folder has a path short enough for a socket; 'ready: log:' or 'port'".formatted(service))));
        socket = now;
        return Map.of(NotifySocket.VARIABLE, now.path().toString());
    }

    synchronized boolean isReady() {
        return socket != null && socket.isReady();
    }
}
