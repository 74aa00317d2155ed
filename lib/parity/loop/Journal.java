package parity.loop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import parity.config.ProjectFolder;
import parity.failure.Failure;
import parity.json.Json;

/** Which process stood for each service last, by pid and start: some wipe out their environment, and their mark with it. */
final class Journal {

    private static final String FILE = "dev/processes.json";

    private final ProjectFolder folder;
    private final Map<String, Map<String, Long>> all = new TreeMap<>();

    Journal(Path project) {
        folder = new ProjectFolder(project);
    }

    synchronized void note(String service, ProcessHandle process) {
        all.put(service, Map.of("pid", process.pid(), "start", start(process)));
        try {
            folder.write(FILE, Json.write(all));
        } catch (IOException e) {
            throw new Failure("cannot write %s: %s".formatted(folder.file(FILE), e.getMessage()));
        }
    }

    /** Those of an earlier run that are still there: the same pid alone may be somebody else by now. */
    List<ProcessHandle> survivors() {
        try {
            return Json.parse(folder.read(FILE).orElse("{}")).entries().values().stream()
                    .flatMap(noted -> ProcessHandle.of(noted.get("pid").number()).stream()
                            .filter(there -> start(there) == noted.get("start").number()))
                    .toList();
        } catch (IOException e) {
            throw new Failure("cannot read %s: %s".formatted(folder.file(FILE), e.getMessage()));
        }
    }

    private static long start(ProcessHandle process) {
        return process.info().startInstant().map(start -> start.toEpochMilli()).orElse(-1L);
    }
}
