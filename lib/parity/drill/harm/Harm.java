package parity.drill.harm;

import java.util.Map;
import java.util.stream.Collectors;
import parity.json.Json;

/** What is done to a container, with all that must be known to undo it: an entry of the journal. */
public record Harm(String kind, String container, String service, Map<String, String> notes) {

    public Harm {
        notes = Map.copyOf(notes);
    }

    public static Harm of(String kind, String container, String service) {
        return new Harm(kind, container, service, Map.of());
    }

    public Harm noting(Map<String, String> more) {
        return new Harm(kind, container, service, more);
    }

    /** 0 where nothing was noted, as where the engine has no limit. */
    long number(String note) {
        return Long.parseLong(notes.getOrDefault(note, "0"));
    }

    static Harm read(Json entry) {
        var notes = entry.get("notes").entries().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, note -> note.getValue().text()));
        return new Harm(
                entry.get("kind").text(),
                entry.get("container").text(),
                entry.get("service").text(),
                notes);
    }

    /** {@code pause of patroni1} */
    @Override
    public String toString() {
        return kind + " of " + service;
    }
}
