package parity.act;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parity.engine.Engine;
import parity.json.Json;

/** What a run of act leaves on the engine when it is cut short; found by label and by exact names, and nothing else. */
record Leftovers(Engine engine, Journal.Entry run) {

    /** What was asked for in its last moment may still come to be. */
    private static final int PASSES = 3;

    /** Removes all of it, and says how much there was. */
    int remove() {
        int removed = 0;
        for (int pass = 0, found = 1; found > 0 && pass < PASSES; pass++) {
            found = containers() + volumes() + networks();
            removed += found;
        }
        // The engine refuses where another run has it.
        return removed + remove("volumes", run.made().stream());
    }

    private int containers() {
        var volumes = volumeNames().collect(Collectors.toSet());
        return remove(
                "containers",
                engine.get("/containers/json?all=1").items().stream()
                        .filter(container -> isOurs(container, volumes))
                        .map(container -> container.get("Id").text() + "?force=1&v=1"));
    }

    private boolean isOurs(Json container, Set<String> volumes) {
        return container.at("Labels", Machine.LABEL).text().equals(run.token())
                || container.get("Names").items().stream()
                        .map(name -> name.text().substring(1))
                        .anyMatch(run.names()::contains)
                || container.get("Mounts").items().stream()
                        .map(mount -> mount.get("Name").text())
                        .filter(name -> !name.equals(run.cache()))
                        .anyMatch(volumes::contains);
    }

    private int volumes() {
        var names = volumeNames().collect(Collectors.toSet());
        return remove("volumes", named(engine.get("/volumes").get("Volumes").items(), names::contains));
    }

    private Stream<String> volumeNames() {
        return Stream.concat(
                Stream.of("parity-ci-" + run.token()),
                run.names().stream().flatMap(name -> Stream.of(name, name + "-env")));
    }

    /** Named after the container, with the job's id behind it. */
    private int networks() {
        return remove(
                "networks",
                named(
                        engine.get("/networks").items(),
                        name -> name.endsWith("-network")
                                && run.names().stream().anyMatch(container -> name.startsWith(container + "-"))));
    }

    private static Stream<String> named(List<Json> things, Predicate<String> ours) {
        return things.stream().map(thing -> thing.get("Name").text()).filter(ours);
    }

    private int remove(String kind, Stream<String> things) {
        return (int) things.toList().stream()
                .filter(thing -> !engine.tell("DELETE", "/%s/%s".formatted(kind, thing), null)
                        .isRefusal())
                .count();
    }
}
