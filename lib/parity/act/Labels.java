package parity.act;

import java.util.List;
import java.util.Locale;
import parity.ci.Job;
import parity.ci.Written;
import parity.yaml.Node;

/** Which machines of GitHub's a container on this one can stand in for: those with Linux. */
final class Labels {

    private static final String MATRIX = "${{matrix.";

    private Labels() {}

    /** Why no container can be the machine of a leg; nothing where one can, or where only the run knows. */
    static String obstacle(Job job, Leg leg) {
        if (!job.uses().isEmpty()) {
            return "";
        }
        var labels = labels(job, leg);
        if (job.node().get("runs-on").flatMap(it -> it.get("group")).isPresent()) {
            return "its machine is one of a group of yours";
        }
        return labels.stream().allMatch(Labels::isLinux) ? "" : obstacle(String.join(", ", labels));
    }

    static String obstacle(String label) {
        return "no container stands in for %s".formatted(label);
    }

    /** Only the run knows whether it is one with Linux. */
    static boolean isOpen(Job job, Leg leg) {
        return labels(job, leg).stream().anyMatch(label -> label.contains("${{") && !isUbuntu(label));
    }

    private static List<String> labels(Job job, Leg leg) {
        return job.runsOn().stream().map(label -> resolved(label, leg)).toList();
    }

    private static boolean isLinux(String label) {
        return label.contains("${{") || isUbuntu(label);
    }

    private static boolean isUbuntu(String label) {
        var name = label.toLowerCase(Locale.ROOT);
        return name.equals("ubuntu") || name.startsWith("ubuntu-");
    }

    private static String resolved(String label, Leg leg) {
        var plain = label.replace(" ", "");
        if (!plain.startsWith(MATRIX) || !plain.endsWith("}}")) {
            return label;
        }
        Node value = leg.values().get(plain.substring(MATRIX.length(), plain.length() - 2));
        return value == null ? label : Written.text(value);
    }

    /** Every label that act shall know. */
    static List<String> known() {
        return List.of(
                "ubuntu-latest",
                "ubuntu-26.04",
                "ubuntu-24.04",
                "ubuntu-22.04",
                "ubuntu-slim",
                "ubuntu-24.04-arm",
                "ubuntu-22.04-arm");
    }
}
