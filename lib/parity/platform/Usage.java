package parity.platform;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import parity.concurrent.Together;
import parity.config.Size;
import parity.engine.Engine;
import parity.failure.Failure;
import parity.json.Json;

/** The memory that running containers take, project by project. */
record Usage(Map<String, Long> bytesOf) {

    private static final String PROJECT = "com.docker.compose.project";

    Usage {
        bytesOf = Map.copyOf(bytesOf);
    }

    /** One container's share. */
    record Share(String project, long bytes) {}

    static Usage of(Engine engine) {
        return sum(Together.map(engine.get("/containers/json").items(), container -> share(engine, container)));
    }

    static Usage sum(List<Share> shares) {
        return new Usage(
                shares.stream().collect(Collectors.groupingBy(Share::project, Collectors.summingLong(Share::bytes))));
    }

    /** What the kernel could take back at once is not counted as taken: docker's own figure leaves it out too. */
    static long bytes(Json stats) {
        var memory = stats.get("memory_stats");
        var details = memory.get("stats");
        long reclaimable = Math.max(
                details.get("inactive_file").number(),
                details.get("total_inactive_file").number());
        return Math.max(0, memory.get("usage").number() - reclaimable);
    }

    /** Without the project that asks: what it takes already it needs not find free. */
    Usage without(String project) {
        return new Usage(bytesOf.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(project))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    long total() {
        return bytesOf.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public String toString() {
        return bytesOf.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> entry.getKey() + " " + new Size(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static Share share(Engine engine, Json container) {
        return new Share(projectOf(container), bytes(engine, container.get("Id").text()));
    }

    /** The compose project of a container, as the engine lists it. */
    static String projectOf(Json container) {
        var project = container.get("Labels").get(PROJECT).text();
        return project.isEmpty() ? "no project" : project;
    }

    private static long bytes(Engine engine, String id) {
        try {
            return bytes(engine.get("/containers/%s/stats?stream=false&one-shot=true".formatted(id)));
        } catch (Failure e) {
            // It stopped between the two questions: it takes nothing now.
            return 0;
        }
    }
}
