package parity.stack;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    List<String> networks() {
        return names(engine.get("/networks" + filters).items());
    }

    List<String> volumes() {
        return names(engine.get("/volumes" + filters).get("Volumes").items());
    }

    /** Removes them; what is still in use by others stays, and is said. */
    List<String> removeNetworks(List<String> names) {
        return remove("/networks/", names);
    }

    List<String> removeVolumes(List<String> names) {
        return remove("/volumes/", names);
    }

    private List<String> remove(String kind, List<String> names) {
        return Together.map(names, name -> remove(kind, name)).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> remove(String kind, String name) {
        var answer = engine.tell("DELETE", kind + name, null);
        return answer.isRefusal() && !answer.isGone()
                ? Optional.of("%s stays: %s".formatted(name, answer.reason()))
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
