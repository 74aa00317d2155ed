package parity.act;

import java.util.Map;
import parity.yaml.Node;

/**
 * One run of a job: with one set of the values of its matrix. Where something keeps it from running here, the obstacle
 * says what.
 */
public record Leg(Map<String, Node> values, String obstacle) {

    /** Without a matrix. */
    static final Leg PLAIN = new Leg(Map.of(), "");

    /** In the place of those that a matrix does not have. */
    static final Leg NONE = new Leg(Map.of(), "its matrix leaves no leg: GitHub runs nothing, or refuses it");

    public Leg {
        values = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(values));
    }

    boolean isNone() {
        return equals(NONE);
    }

    boolean runs() {
        return obstacle.isEmpty();
    }

    /** {@code " (17, ubuntu-latest)"}, as GitHub shows it; nothing without a matrix. */
    String suffix() {
        var texts = values.values().stream().map(parity.ci.Written::text).toList();
        return texts.isEmpty() ? "" : " (" + String.join(", ", texts) + ")";
    }

    Leg blockedBy(String obstacle) {
        return new Leg(values, obstacle);
    }
}
