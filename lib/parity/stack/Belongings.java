package parity.stack;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parity.compose.Container;
import parity.concurrent.Together;
import parity.engine.Engine;
import parity.json.Json;

/** The networks and volumes on an engine that carry a project's label: those, and no others, are its to remove. */
final class Belongings {

    private final Engine engine;
    private final String filters;

    Belongings(Engine engine, String project) {
        this.engine = engine.within(Duration.ofMinutes(1));
        this.filters = "?filters="
                + URLEncoder.encode(
                        Json.write(Map.of("label", List.of(Container.PROJECT + "=" + project))),
                        StandardCharsets.UTF_8);
    }

    /** What of some is gone, and of the rest why it stays: in use by others, most of all. */
    record Clearing(List<String> gone, List<String> notes) {}

    List<String> volumes() {
        return names(engine.get("/volumes" + filters).get("Volumes").items());
    }

    /** Every volume on the engine, and when it was made: a nameless one carries no label. */
    Map<String, String> creations() {
        return engine.get("/volumes").get("Volumes").items().stream()
                .collect(Collectors.toMap(
                        volume -> volume.get("Name").text(),
                        volume -> volume.get("CreatedAt").text(),
                        (one, _) -> one));
    }

    Clearing removeNetworks() {
        return remove("network", names(engine.get("/networks" + filters).items()));
    }

    Clearing removeVolumes(Collection<String> names) {
        return remove("volume", names);
    }

    private Clearing remove(String kind, Collection<String> names) {
        var notes = new ConcurrentSkipListMap<String, String>();
        Together.map(names, name -> {
            remove(kind, name).ifPresent(note -> notes.put(name, note));
            return name;
        });
        return new Clearing(
                names.stream().filter(name -> !notes.containsKey(name)).toList(), List.copyOf(notes.values()));
    }

    private Optional<String> remove(String kind, String name) {
        var answer = engine.tell("DELETE", "/%ss/%s".formatted(kind, name), null);
        return answer.isRefusal() && !answer.isGone()
                ? Optional.of("%s %s stays: %s".formatted(kind, name, answer.reason()))
                : Optional.empty();
    }

    private static List<String> names(List<Json> found) {
        return Stream.ofNullable(found)
                .flatMap(List::stream)
                .map(each -> each.get("Name").text())
                .sorted()
                .toList();
    }
}
