package parity.logs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parity.config.Project;
import parity.terminal.PlainText;

/**
 * What the services of a project say that no engine keeps a log of, one file for each and each run of all; they lie
 * where what containers said is kept, and become earlier runs like these.
 */
public record Diaries(EarlierRuns runs) {

    /** Names the run that goes on, or was the last. */
    private static final String PRESENT = ".session";

    public static Diaries of(Project project, String name) {
        return new Diaries(EarlierRuns.of(project, name));
    }

    /** The file of one service in one run, by what the run is known by. */
    record Place(Path file, String service) {

        /** What was written before it, when there was too much for one file. */
        Path older() {
            return EarlierRuns.older(file);
        }
    }

    Place place(String service, long created, String id) {
        return new Place(runs.folder().resolve(service).resolve(EarlierRuns.Kept.name(service, created, id)), service);
    }

    /** From here on a run is the present one. */
    void begin(String id) throws IOException {
        Files.writeString(runs.folder().resolve(PRESENT), id);
    }

    /** It has ended: what it said is that of an earlier run, as with containers that are gone. */
    void end() throws IOException {
        Files.deleteIfExists(runs.folder().resolve(PRESENT));
    }

    /** What the present run is known by; empty where none was begun, or the last has ended. */
    Optional<String> present() {
        try {
            return Optional.of(Files.readString(runs.folder().resolve(PRESENT)).strip())
                    .filter(id -> !id.isEmpty());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The files of the present run, of these services or of all. */
    List<Place> places(Set<String> services) {
        return present().map(id -> places(id, services)).orElse(List.of());
    }

    private List<Place> places(String id, Set<String> services) {
        return runs.kept(Set.of()).stream()
                .filter(kept -> kept.id().equals(id))
                .filter(kept -> services.isEmpty() || services.contains(kept.service()))
                .map(kept -> new Place(kept.file(), kept.service()))
                .sorted(Comparator.comparing(Place::service))
                .toList();
    }

    /** The last lines that a service has said in the present run. */
    public List<String> lastLines(String service, int count) {
        var last = new ArrayDeque<String>();
        for (var place : places(Set.of(service))) {
            try (var log = new DiaryLog(place, Optional.empty())) {
                log.read((_, _, text) -> {
                    last.addLast(PlainText.of(text));
                    if (last.size() > count) {
                        last.removeFirst();
                    }
                });
            } catch (IOException e) {
                // What was read until then is what is known.
            }
        }
        return List.copyOf(last);
    }

    /** Every service that anything was written of. */
    Set<String> services() {
        return runs.kept(Set.of()).stream().map(EarlierRuns.Kept::service).collect(Collectors.toSet());
    }
}
