package parity.act;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parity.engine.Engine;
import parity.json.Json;

/** What a run of act leaves on the engine when it is cut short; found by label and by exact names, and nothing else. */
record Leftovers(Engine engine, Journal.Entry run) {

    /** What was asked for in its last moment may still come to be, or be going just now. */
    private static final int PASSES = 50;

    private static final Duration PAUSE = Duration.ofMillis(200);

    /** Removes all of it, and says how much there was. */
    int remove() {
        int removed = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            var things = things();
            if (things.isEmpty()) {
                break;
            }
            int gone = remove(things.stream());
            removed += gone;
            if (gone < things.size()) {
                pause();
            }
        }
        // The engine refuses where another run has it.
        return removed + remove(run.made().stream().map(name -> "volumes/" + name));
    }

    private List<String> things() {
        return Stream.of(containers(), volumes(), networks())
                .flatMap(them -> them)
                .toList();
    }

    private Stream<String> containers() {
        var volumes = volumeNames().collect(Collectors.toSet());
        return engine.get("/containers/json?all=1").items().stream()
                .filter(container -> isOurs(container, volumes))
                .map(container -> "containers/%s?force=1&v=1"
                        .formatted(container.get("Id").text()));
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

    private Stream<String> volumes() {
        var names = volumeNames().collect(Collectors.toSet());
        return named(engine.get("/volumes").get("Volumes").items(), names::contains)
                .map(name -> "volumes/" + name);
    }

    private Stream<String> volumeNames() {
        return Stream.concat(
                Stream.of("parity-ci-" + run.token()),
                run.names().stream().flatMap(name -> Stream.of(name, name + "-env")));
    }

    /** Named after the container, with the job's id behind it. */
    private Stream<String> networks() {
        return named(
                        engine.get("/networks").items(),
                        name -> name.endsWith("-network")
                                && run.names().stream().anyMatch(container -> name.startsWith(container + "-")))
                .map(name -> "networks/" + name);
    }

    private static Stream<String> named(List<Json> things, Predicate<String> ours) {
        return things.stream().map(thing -> thing.get("Name").text()).filter(ours);
    }

    private int remove(Stream<String> things) {
        return (int)
                things.filter(thing -> !engine.tell("DELETE", "/" + thing, null).isRefusal())
                        .count();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
