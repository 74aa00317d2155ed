package parity.ci.syntax;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import parity.ci.Findings;
import parity.ci.Texts;
import parity.yaml.Node;
import parity.yaml.Node.Scalar;

/** Labels of machines that are gone from GitHub, and labels that no one machine has together. */
final class RunnerRule {

    private static final Set<String> GONE = Set.of(
            "ubuntu-16.04",
            "ubuntu-18.04",
            "ubuntu-20.04",
            "macos-10.15",
            "macos-10",
            "macos-11",
            "macos-11.0",
            "macos-12",
            "macos-12-large",
            "macos-12-xl",
            "macos-12-xlarge",
            "macos-13",
            "macos-13-large",
            "macos-13-xlarge",
            "windows-2016",
            "windows-2019");
    private static final List<String> SYSTEMS = List.of("ubuntu", "macos", "windows");

    private RunnerRule() {}

    static void check(Node node, Scope scope, Findings findings) {
        var labels = labels(node);
        checkTogether(labels, findings);
        labels.forEach(label -> checkOne(label, findings));
        var job = scope.job();
        if (job == null) {
            return;
        }
        if (node.text().replace(" ", "").startsWith("${{matrix.")) {
            var axis = node.text().replace(" ", "").replace("${{matrix.", "").replace("}}", "");
            job.matrix().axes().stream()
                    .filter(it -> it.key().text().equals(axis))
                    .flatMap(it -> it.value().items().stream())
                    .flatMap(it -> labels(it).stream())
                    .forEach(label -> checkOne(label, findings));
        }
    }

    private static List<Scalar> labels(Node node) {
        return node.get("labels").map(Texts::list).orElseGet(() -> Texts.list(node));
    }

    private static void checkOne(Scalar label, Findings findings) {
        var name = label.text().toLowerCase(Locale.ROOT);
        if (GONE.contains(name)) {
            findings.warning("runner", label, "GitHub has no machine %s any more".formatted(label.described()));
        } else if (isLikeGitHubs(name) && !isGitHubs(name)) {
            findings.warning(
                    "runner",
                    label,
                    "GitHub has no machine %s, unless it is one of yours".formatted(label.described()));
        }
    }

    private static boolean isLikeGitHubs(String name) {
        return SYSTEMS.stream().anyMatch(system -> name.startsWith(system + "-")) && !name.contains("${{");
    }

    /** {@code ubuntu-24.04-arm}, {@code windows-2025}, {@code macos-15-xlarge}, {@code ubuntu-latest-8-cores}. */
    private static boolean isGitHubs(String name) {
        var version = name.substring(name.indexOf('-') + 1);
        return version.startsWith("latest")
                || version.equals("slim")
                || (!version.isEmpty() && Character.isDigit(version.charAt(0)));
    }

    private static void checkTogether(List<Scalar> labels, Findings findings) {
        var systems = new HashSet<String>();
        for (var label : labels) {
            systems.addAll(Stream.of("ubuntu", "macos", "windows")
                    .filter(label.text().toLowerCase(Locale.ROOT)::startsWith)
                    .toList());
            if (systems.size() > 1) {
                findings.error(
                        "runner",
                        label,
                        "no machine is also %s: a list of labels names one machine that has them all; use a matrix"
                                .formatted(label.described()));
                return;
            }
        }
    }
}
