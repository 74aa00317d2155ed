package parity.act;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import parity.failure.Failure;
import parity.json.Json;
import parity.process.Identity;

/** What a run will make on the engine, written down before: whoever comes after one that was killed can clear it away. */
record Journal(Path file) {

    private static final Identity NOBODY = new Identity(-1, 0);

    /**
     * The names of its job containers, from which all others follow; the cache is shared by runs and stays. What it made
     * for all runs, and nobody else uses, goes with it.
     */
    record Entry(Identity writer, String token, String cache, List<String> names, List<String> made) {

        Entry {
            names = List.copyOf(names);
            made = List.copyOf(made);
        }

        static Entry ofThis(String token, String cache, List<String> names, List<String> made) {
            return new Entry(Identity.ofOurs(), token, cache, names, made);
        }

        /** Whoever wrote it is gone. */
        boolean isLeft() {
            return writer.process().isEmpty();
        }
    }

    void write(Entry entry) {
        try {
            Files.writeString(file, Json.write(Map.of("v", 1, "run", facts(entry))) + "\n");
        } catch (IOException e) {
            throw new Failure("cannot write %s: %s; without it a run that is killed could not be cleared away"
                    .formatted(file, e.getMessage()));
        }
    }

    private static Map<String, Object> facts(Entry entry) {
        return Map.of(
                "pid", entry.writer.pid(),
                "since", entry.writer.start(),
                "token", entry.token,
                "cache", entry.cache,
                "names", entry.names,
                "made", entry.made);
    }

    Entry read() {
        try {
            var run = Json.parse(Files.readString(file)).get("run");
            return new Entry(
                    new Identity(run.get("pid").number(), run.get("since").number()),
                    run.get("token").text(),
                    run.get("cache").text(),
                    run.get("names").items().stream().map(Json::text).toList(),
                    run.get("made").items().stream().map(Json::text).toList());
        } catch (IOException | RuntimeException e) {
            // It was killed while it wrote: then nothing was made yet.
            return new Entry(NOBODY, "none", "", List.of(), List.of());
        }
    }

    void strike() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new Failure("cannot remove %s: %s".formatted(file, e.getMessage()));
        }
    }
}
