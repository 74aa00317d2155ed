package parity.ci;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parity.yaml.Node;
import parity.yaml.Node.Entry;
import parity.yaml.Node.Mapping;
import parity.yaml.Node.Scalar;
import parity.yaml.Node.Sequence;

/** The legs that one job runs in, as its matrix is written; dynamic where an expression decides at run time. */
public record Matrix(
        List<Entry> axes,
        List<Node> include,
        List<Node> exclude,
        boolean isDynamic,
        boolean hasUnknownNames,
        boolean isPresent) {

    /** GitHub runs no more legs of one job. */
    public static final int MOST_LEGS = 256;

    /** Before some are excluded; what has more is too much anyway. */
    private static final int MOST_COMBINED = 10_000;

    private static final Matrix NONE = new Matrix(List.of(), List.of(), List.of(), false, false, false);

    static Matrix of(Optional<Node> node) {
        return node.filter(it -> !Plain.isNothing(it))
                .map(Literals::unfolded)
                .map(Matrix::read)
                .orElse(NONE);
    }

    /** The matrix that a node describes, wherever it stands. */
    public static Matrix in(Node node) {
        return of(Optional.of(node));
    }

    private static Matrix read(Node node) {
        var axes = node.entries().stream()
                .filter(entry -> !isSpecial(entry.key().text()))
                .toList();
        boolean isDynamic = !(node instanceof Mapping)
                || node.entries().stream().anyMatch(entry -> !(entry.value() instanceof Sequence));
        boolean hasUnknownNames = !(node instanceof Mapping)
                || node.get("include").filter(it -> it instanceof Scalar).isPresent();
        return new Matrix(axes, items(node, "include"), items(node, "exclude"), isDynamic, hasUnknownNames, true);
    }

    private static boolean isSpecial(String key) {
        return key.equals("include") || key.equals("exclude");
    }

    private static List<Node> items(Node node, String key) {
        return node.get(key).map(Node::items).orElse(List.of());
    }

    /** The values of each leg by name; one leg of no values without a matrix, none where it is dynamic. */
    public List<Map<String, Node>> legs() {
        if (isDynamic) {
            return List.of();
        }
        var legs = new ArrayList<Map<String, Node>>(combined());
        legs.removeIf(leg -> exclude.stream().anyMatch(pattern -> fits(leg, pattern)));
        var own = new ArrayList<Map<String, Node>>();
        include.forEach(extra -> extend(legs, extra, own));
        legs.addAll(own);
        return legs;
    }

    private List<Map<String, Node>> combined() {
        List<Map<String, Node>> legs =
                axes.isEmpty() ? (include.isEmpty() ? List.of(Map.of()) : List.of()) : List.of(Map.of());
        for (var axis : axes) {
            legs = legs.stream()
                    .flatMap(leg -> axis.value().items().stream().map(value -> with(leg, axis.key(), value)))
                    .limit(MOST_COMBINED)
                    .toList();
        }
        return legs;
    }

    /** Adds to every leg that it contradicts in no axis; where there is none, it is a leg of its own. */
    private void extend(List<Map<String, Node>> legs, Node extra, List<Map<String, Node>> own) {
        boolean isTaken = false;
        for (int i = 0; i < legs.size(); i++) {
            if (agrees(legs.get(i), extra)) {
                legs.set(i, with(legs.get(i), extra));
                isTaken = true;
            }
        }
        if (!isTaken) {
            own.add(with(Map.of(), extra));
        }
    }

    private boolean agrees(Map<String, Node> leg, Node extra) {
        return axes.stream()
                .map(axis -> axis.key().text())
                .allMatch(name -> extra.get(name)
                        .map(value -> Written.same(value, leg.getOrDefault(name, value)))
                        .orElse(true));
    }

    private static boolean fits(Map<String, Node> leg, Node pattern) {
        return pattern.entries().stream().allMatch(entry -> {
            var value = leg.get(entry.key().text());
            return value != null && Written.covers(value, entry.value());
        });
    }

    private static Map<String, Node> with(Map<String, Node> leg, Scalar key, Node value) {
        var more = new LinkedHashMap<>(leg);
        more.put(key.text(), value);
        return more;
    }

    private static Map<String, Node> with(Map<String, Node> leg, Node extra) {
        var more = new LinkedHashMap<>(leg);
        extra.entries().forEach(entry -> more.put(entry.key().text(), entry.value()));
        return more;
    }
}
