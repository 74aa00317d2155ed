package parity.jvm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parity.config.Fingerprint;
import parity.failure.Failure;
import parity.json.Json;

/** Of which sources the classes of a folder are. */
record SourceState(String made, Map<String, String> sources) {

    private static final String FILE = "sources.json";

    static SourceState of(Makings makings) throws IOException {
        var sources = new LinkedHashMap<String, String>();
        for (var source : makings.sources()) {
            // Bytes as they are: what is no UTF-8 is the compiler's to complain of.
            sources.put(
                    source.toString(),
                    Fingerprint.of(new String(Files.readAllBytes(source), StandardCharsets.ISO_8859_1)));
        }
        var how = List.of(
                Release.of(makings),
                makings.compilerOptions(),
                makings.files().keySet().stream().sorted().toList());
        return new SourceState(Fingerprint.of(how.toString()), sources);
    }

    /** None where nobody knows any more. */
    static SourceState in(Path place) throws IOException {
        try {
            var kept = Json.parse(Files.readString(place.resolve(FILE)));
            var sources = new LinkedHashMap<String, String>();
            kept.get("sources").entries().forEach((name, of) -> sources.put(name, of.text()));
            return new SourceState(kept.get("made").text(), sources);
        } catch (NoSuchFileException | Failure e) {
            return new SourceState("", Map.of());
        }
    }

    static boolean isKeptIn(Path place) {
        return Files.exists(place.resolve(FILE));
    }

    static void forget(Path place) throws IOException {
        Files.deleteIfExists(place.resolve(FILE));
    }

    void keepIn(Path place) throws IOException {
        Files.writeString(place.resolve(FILE), Json.write(Map.of("made", made, "sources", sources)));
    }

    /** All of them, where one came or went, or they are compiled in another way, or with other files beside them. */
    List<Path> changedSince(SourceState before) {
        boolean isOther = !made.equals(before.made) || !sources.keySet().equals(before.sources.keySet());
        return sources.entrySet().stream()
                .filter(source -> isOther || !source.getValue().equals(before.sources.get(source.getKey())))
                .map(source -> Path.of(source.getKey()))
                .toList();
    }
}
