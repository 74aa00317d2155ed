package parity.ci;

import java.util.Comparator;
import parity.yaml.Spot;

/** One thing that is wrong in a workflow: where, by which rule, what, and what to do. */
public record Finding(Spot spot, Severity severity, String rule, String message) {

    /** In the order of the files, and in each from its top. */
    public static final Comparator<Finding> ORDER = Comparator.comparing(
                    (Finding finding) -> finding.spot().file())
            .thenComparing(Finding::spot)
            .thenComparing(Finding::message);

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** {@code ci.yml:3:5: error: unknown key ... [keys]}, as compilers say it. */
    @Override
    public String toString() {
        return "%s: %s: %s [%s]".formatted(spot, isError() ? "error" : "warning", message, rule);
    }
}
