package parity.ci.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parity.ci.Job;
import parity.ci.Matrix;
import parity.ci.agreement.Value.Thing;
import parity.yaml.Node;
import parity.yaml.Node.Entry;
import parity.yaml.Node.Mapping;
import parity.yaml.Node.Sequence;

/** The legs of a job; where an expression makes a part of the matrix, it is worked out if files can tell. */
final class Legs {

    private Legs() {}

    static List<Map<String, Node>> of(Job job, Expressions expressions) {
        var matrix = job.matrix();
        if (!matrix.isPresent()) {
            return List.of(Map.of());
        }
        if (!matrix.isDynamic()) {
            return some(matrix.legs());
        }
        return job.node()
                .get("strategy")
                .flatMap(strategy -> strategy.get("matrix"))
                .map(node -> workedOut(node, expressions))
                .map(node -> some(Matrix.in(node).legs()))
                .orElse(List.of(Map.of()));
    }

    /** More than GitHub runs are not looked at; a job without legs is looked at as it is written. */
    private static List<Map<String, Node>> some(List<Map<String, Node>> legs) {
        return legs.isEmpty()
                ? List.of(Map.of())
                : legs.stream().limit(Matrix.MOST_LEGS).toList();
    }

    private static Node workedOut(Node matrix, Expressions expressions) {
        if (!(matrix instanceof Mapping)) {
            return expressions.value(matrix) instanceof Thing thing
                    ? thing.node()
                    : new Mapping(matrix.spot(), List.of());
        }
        var entries = new LinkedHashMap<String, Entry>();
        for (var entry : matrix.entries()) {
            // What is not known stays one value that says so itself.
            var node = expressions.value(entry.value()) instanceof Thing thing
                    ? thing.node()
                    : new Sequence(entry.value().spot(), List.of(entry.value()));
            entries.put(entry.key().text(), new Entry(entry.key(), node));
        }
        return new Mapping(matrix.spot(), new ArrayList<>(entries.values()));
    }
}
