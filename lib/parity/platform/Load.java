package parity.platform;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import parity.concurrent.Together;
import parity.engine.Engine;
import parity.failure.Failure;
import parity.json.Json;

/** How many CPUs the running containers keep busy, project by project, over about a second. */
record Load(Map<String, Double> coresOf) {

    /** Less than this is the noise of containers that wait. */
    private static final double WORTH_NAMING = 0.05;

    Load {
        coresOf = Map.copyOf(coresOf);
    }

    /** One container's share. */
    record Share(String project, double cores) {}

    static Load of(Engine engine) {
        return sum(Together.map(
                engine.get("/containers/json").items(),
                container -> new Share(
                        Usage.projectOf(container),
                        cores(engine, container.get("Id").text()))));
    }

    static Load sum(List<Share> shares) {
        return new Load(
                shares.stream().collect(Collectors.groupingBy(Share::project, Collectors.summingDouble(Share::cores))));
    }

    /** Of two looks at a container: its own time against that of all the engine's CPUs together. */
    static double cores(Json stats) {
        var now = stats.get("cpu_stats");
        var before = stats.get("precpu_stats");
        double own = since(now, before, "cpu_usage", "total_usage");
        double all = since(now, before, "system_cpu_usage");
        return all <= 0 ? 0 : Math.max(0, own) / all * now.get("online_cpus").number();
    }

    /** Without the project that asks: what it takes already it needs not find free. */
    Load without(String project) {
        return new Load(coresOf.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(project))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    double total() {
        return coresOf.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Empty where nobody is worth naming. */
    @Override
    public String toString() {
        return coresOf.entrySet().stream()
                .filter(entry -> entry.getValue() >= WORTH_NAMING)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> String.format(Locale.ROOT, "%s %.1f", entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static double since(Json now, Json before, String... path) {
        return (double) now.at(path).number() - before.at(path).number();
    }

    private static double cores(Engine engine, String id) {
        try {
            // Without "one-shot" the engine looks twice, a second apart.
            return cores(engine.get("/containers/%s/stats?stream=false".formatted(id)));
        } catch (Failure e) {
            // It stopped between the two questions: it takes nothing now.
            return 0;
        }
    }
}
