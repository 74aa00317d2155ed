package parity.ci.syntax;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import parity.ci.Findings;
import parity.ci.Job;
import parity.ci.Matrix;
import parity.ci.Written;
import parity.failure.Nearest;
import parity.yaml.Node;
import parity.yaml.Node.Entry;
import parity.yaml.Node.Mapping;
import parity.yaml.Node.Scalar;
import parity.yaml.Node.Sequence;

/** Values of a matrix stand there once, what is excluded is there, and there are not too many legs. */
final class MatrixRule {

    private MatrixRule() {}

    static void check(Node node, Scope scope, Findings findings) {
        var job = scope.job();
        if (job == null || !(node instanceof Mapping)) {
            return;
        }
        var matrix = job.matrix();
        if (node.entries().isEmpty()) {
            findings.error("matrix", node, "the matrix is empty; fill or remove it");
        }
        matrix.axes().forEach(axis -> checkFilled(axis, findings));
        matrix.axes().forEach(axis -> checkTwice(axis, findings));
        checkMappings("include", matrix.include(), findings);
        checkMappings("exclude", matrix.exclude(), findings);
        matrix.exclude().forEach(pattern -> checkExcluded(pattern, matrix, findings));
        checkLegs(node, job, matrix, findings);
    }

    private static void checkFilled(Entry axis, Findings findings) {
        if (axis.value() instanceof Sequence values && values.items().isEmpty()) {
            findings.error(
                    "matrix",
                    axis.key(),
                    "'%s' has no values, and GitHub refuses such a matrix; fill or remove it"
                            .formatted(axis.key().text()));
        }
    }

    private static void checkTwice(Entry axis, Findings findings) {
        var seen = new HashSet<String>();
        for (var value : axis.value().items()) {
            boolean isQuoted = value instanceof Scalar scalar && !scalar.plain();
            if (!seen.add((isQuoted ? "'" : "") + Written.text(value))) {
                findings.error(
                        "matrix",
                        value,
                        "value %s of '%s' stands there twice; remove one"
                                .formatted(Written.text(value), axis.key().text()));
            }
        }
    }

    private static void checkMappings(String what, List<Node> items, Findings findings) {
        items.stream()
                .filter(item -> !(item instanceof Mapping) && !item.text().contains("${{"))
                .forEach(item -> findings.error(
                        "matrix",
                        item,
                        "'%s' is a list of mappings, and this is %s".formatted(what, item.described())));
    }

    private static void checkExcluded(Node pattern, Matrix matrix, Findings findings) {
        for (var entry : pattern.entries()) {
            axis(entry, matrix)
                    .ifPresentOrElse(
                            axis -> checkValue(entry, axis, findings), () -> noteNoAxis(entry, matrix, findings));
        }
    }

    private static Optional<Entry> axis(Entry entry, Matrix matrix) {
        var name = entry.key().text().toLowerCase(Locale.ROOT);
        return matrix.axes().stream()
                .filter(axis -> axis.key().text().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    private static void noteNoAxis(Entry entry, Matrix matrix, Findings findings) {
        if (!matrix.hasUnknownNames()) {
            var names = matrix.axes().stream().map(axis -> axis.key().text()).toList();
            findings.warning(
                    "matrix",
                    entry.key(),
                    "%s is excluded, but the matrix has no such name%s"
                            .formatted(
                                    entry.key().described(),
                                    Nearest.hint(entry.key().text(), names)));
        }
    }

    private static void checkValue(Entry entry, Entry axis, Findings findings) {
        if (!(axis.value() instanceof Sequence values) || isDynamic(entry.value())) {
            return;
        }
        boolean isThere =
                values.items().stream().anyMatch(value -> isDynamic(value) || Written.covers(value, entry.value()));
        if (!isThere) {
            findings.warning(
                    "matrix",
                    entry.value(),
                    "%s is excluded, but '%s' is never that; it has: %s"
                            .formatted(
                                    Written.text(entry.value()),
                                    axis.key().text(),
                                    values.items().stream().map(Written::text).collect(Collectors.joining(", "))));
        }
    }

    private static boolean isDynamic(Node node) {
        return node.text().contains("${{")
                || node.items().stream().anyMatch(MatrixRule::isDynamic)
                || node.entries().stream().anyMatch(entry -> isDynamic(entry.value()));
    }

    private static void checkLegs(Node node, Job job, Matrix matrix, Findings findings) {
        int legs = matrix.legs().size();
        if (legs > Matrix.MOST_LEGS) {
            findings.error(
                    "matrix",
                    node,
                    "the matrix of job '%s' makes more than %d legs; GitHub runs no more"
                            .formatted(job.id(), Matrix.MOST_LEGS));
        } else if (legs == 0 && !matrix.isDynamic()) {
            findings.warning("matrix", node, "the matrix leaves no leg, so the job never runs");
        }
    }
}
