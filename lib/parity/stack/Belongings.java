package parity.stack;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
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

    Clearing removeNetworks() {
        return remove("network", names(engine.get("/networks" + filters).items()));
    }

    Clearing removeVolumes() {
        return remove("volume", volumes());
    }

    private Clearing remove(String kind, List<String> names) {
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
