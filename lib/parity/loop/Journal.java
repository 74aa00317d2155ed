package parity.loop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import parity.config.ProjectFolder;
import parity.failure.Failure;
import parity.json.Json;
import parity.process.Identity;

/** Which process stood for each service last, by pid and start: some wipe out their environment, and their mark with it. */
final class Journal {

    private static final String FILE = "dev/processes.json";

    private final ProjectFolder folder;
    private final Map<String, Map<String, Long>> all = new TreeMap<>();

    Journal(Path project) {
        folder = new ProjectFolder(project);
    }

    synchronized void note(String service, ProcessHandle process) {
        all.put(
                service,
                Map.of("pid", process.pid(), "start", Identity.of(process).start()));
        try {
            folder.write(FILE, Json.write(all));
        } catch (IOException e) {
            throw new Failure("cannot write %s: %s".formatted(folder.file(FILE), e.getMessage()));
        }
    }

    /** Those of an earlier run that are still there. */
    Map<String, ProcessHandle> survivors() {
        try {
            var survivors = new TreeMap<String, ProcessHandle>();
            Json.parse(folder.read(FILE).orElse("{}"))
                    .entries()
                    .forEach((service, noted) -> there(noted).ifPresent(process -> survivors.put(service, process)));
            return survivors;
        } catch (IOException e) {
            throw new Failure("cannot read %s: %s".formatted(folder.file(FILE), e.getMessage()));
        }
    }

    private static Optional<ProcessHandle> there(Json noted) {
        return new Identity(noted.get("pid").number(), noted.get("start").number()).process();
    }
}
