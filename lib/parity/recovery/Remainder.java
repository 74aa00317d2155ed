package parity.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import parity.health.Condition;
import parity.health.Diagnosis;
import parity.health.Finding;

/** Something that is still wrong, and what to type; no remedy where the one beside it is for this, too. */
public record Remainder(Layer layer, String what, String remedy) {

    private static final String CLOCK_REMEDY = "Docker Desktop, Colima, Podman: restart its machine; "
            + "WSL2: 'wsl --shutdown'; a Linux engine: 'sudo chronyc makestep', or 'timedatectl set-ntp true' there";

    private static final String PASSWORD_REMEDY =
            "put the password back that its volumes were made with, then 'dev-up'; "
                    + "or give their data up: 'dev-reset --no-backup'";

    private static final String DATA_REMEDY = "'logs %s -n 30' says more; if it can't read its data any more: "
            + "'dev-reset --no-backup' makes it anew, and 'dev-restore' puts the last backup in";

    /** In the order of the layers: the first is the one to begin with. */
    static List<Remainder> of(Gap gap, Situation situation) {
        var left = new ArrayList<Remainder>();
        gap.clockError().ifPresent(error -> left.add(new Remainder(Layer.CLOCK, Gap.sentence(error), CLOCK_REMEDY)));
        Stream.of(Layer.values()).forEach(layer -> left.addAll(of(layer, situation.diagnosis())));
        return left;
    }

    private static List<Remainder> of(Layer layer, Diagnosis diagnosis) {
        var findings = diagnosis.findings().stream()
                .filter(finding -> Layer.of(finding.group()) == layer)
                .toList();
        var unwell = diagnosis.unwell().stream().filter(condition -> Layer.of(condition) == layer);
        return Stream.concat(
                        unwell.map(condition -> of(condition, findings)),
                        findings.stream().map(finding -> of(finding, layer)))
                .toList();
    }

    private static Remainder of(Finding finding, Layer layer) {
        return new Remainder(layer, finding.message(), finding.remedy());
    }

    private static Remainder of(Condition condition, List<Finding> findings) {
        var what = "%s is %s: %s"
                .formatted(
                        condition.component(), condition.state().name().toLowerCase(Locale.ROOT), condition.reason());
        return new Remainder(Layer.of(condition), what, remedy(condition, findings));
    }

    /** None where a finding beside it says what to do for all. */
    private static String remedy(Condition condition, List<Finding> findings) {
        if (!findings.isEmpty()) {
            return "";
        }
        if (condition.reason().contains("password")) {
            return PASSWORD_REMEDY;
        }
        boolean isFatal =
                condition.reason().contains("FATAL: ") || condition.reason().contains("PANIC: ");
        return (isFatal ? DATA_REMEDY : "'logs %s -n 30' says more").formatted(condition.service());
    }
}
