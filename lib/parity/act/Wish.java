package parity.act;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parity.failure.Exit;
import parity.failure.Failure;

/** What somebody wants to be run: the event is empty where the workflow's own decides, no jobs mean all. */
public record Wish(String event, List<String> jobs, Map<String, Set<String>> matrix, List<Path> files, boolean failed) {

    /** What starts a workflow most often. */
    static final String USUAL_EVENT = "push";

    public Wish {
        jobs = List.copyOf(jobs);
        matrix = Map.copyOf(matrix);
        files = List.copyOf(files);
    }

    /** From the words of a command line; a value of the matrix is {@code name:value}. */
    public static Wish of(String event, List<String> jobs, List<String> matrix, List<Path> files, boolean failed) {
        var values = new LinkedHashMap<String, Set<String>>();
        for (var pair : matrix) {
            int colon = pair.indexOf(':');
            if (colon < 1) {
                throw new Failure(Exit.USAGE, "--matrix %s names no value; say name:value".formatted(pair));
            }
            values.computeIfAbsent(pair.substring(0, colon), _ -> new LinkedHashSet<>())
                    .add(pair.substring(colon + 1));
        }
        return new Wish(event, jobs, values, files, failed);
    }

    boolean wants(Map<String, String> leg) {
        return leg.entrySet().stream()
                .allMatch(value -> !matrix.containsKey(value.getKey())
                        || matrix.getOrDefault(value.getKey(), Set.of()).contains(value.getValue()));
    }
}
