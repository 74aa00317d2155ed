package parity.resource;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import parity.config.Fingerprint;
import parity.json.Json;

/** How a resource is run, for whoever runs it: nothing has happened yet. */
public sealed interface Launch {

    /**
     * A process on the host; it stays in the foreground.
     *
     * @param farewell the command that asks it to end in good order; empty where a SIGTERM does
     */
    record OfProcess(List<String> command, Map<String, String> environment, Path directory, List<String> farewell)
            implements Launch {
        public OfProcess {
            command = List.copyOf(command);
            environment = Map.copyOf(environment);
            farewell = List.copyOf(farewell);
        }

        /** True for the last words of a server whose port somebody else took first: another port, then again. */
        public static boolean saysPortIsTaken(String line) {
            return line.contains("already in use") || line.contains("Failed to bind");
        }
    }

    /**
     * A container on the engine, its port published at some addresses of this machine.
     *
     * @param user who it runs as; empty for whom the image says
     * @param mounts path there to folder or file here
     * @param scratch folders there that are kept in memory only
     */
    record OfContainer(
            String name,
            String image,
            List<String> command,
            Map<String, String> environment,
            Map<String, String> mounts,
            List<String> scratch,
            String user,
            int containerPort,
            int port,
            List<String> hosts,
            Map<String, String> labels)
            implements Launch {
        public OfContainer {
            command = List.copyOf(command);
            environment = Map.copyOf(environment);
            mounts = Map.copyOf(mounts);
            scratch = List.copyOf(scratch);
            hosts = List.copyOf(hosts);
            labels = Map.copyOf(labels);
        }

        /** Names all of it but the port, which may be another each time. */
        public String fingerprint() {
            return Fingerprint.of(Json.write(List.of(
                    image,
                    command,
                    new TreeMap<>(environment),
                    new TreeMap<>(mounts),
                    scratch,
                    user,
                    containerPort,
                    hosts,
                    new TreeMap<>(labels))));
        }
    }
}
