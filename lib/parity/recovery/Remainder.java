package parity.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parity.compose.ComposeProject;
import parity.compose.Container;
import parity.health.Condition;
import parity.health.Finding;

/** Something that is still wrong, and what to type. */
public record Remainder(Layer layer, String what, String remedy) {

    private static final String CLOCK_REMEDY = "Docker Desktop, Colima, Podman: restart its machine; "
            + "WSL2: 'wsl --shutdown'; a Linux engine: 'sudo chronyc makestep', or 'timedatectl set-ntp true' there";

    /** In the order of the layers: the first is the one to begin with. */
    static List<Remainder> of(Gap gap, Situation situation) {
        var left = new ArrayList<Remainder>();
        gap.clockError().ifPresent(error -> left.add(new Remainder(Layer.CLOCK, Gap.sentence(error), CLOCK_REMEDY)));
        Stream.of(Layer.values()).forEach(layer -> {
            situation.diagnosis().unwell().stream()
                    .filter(condition -> Layer.of(condition) == layer)
                    .map(condition -> of(condition, situation))
                    .forEach(left::add);
            situation.diagnosis().findings().stream()
                    .filter(finding -> Layer.of(finding.group()) == layer)
                    .map(finding -> of(finding, layer))
                    .forEach(left::add);
        });
        return left;
    }

    private static Remainder of(Finding finding, Layer layer) {
        return new Remainder(layer, finding.message(), finding.remedy());
    }

    private static Remainder of(Condition condition, Situation situation) {
        return new Remainder(
                Layer.of(condition),
                "%s is %s: %s"
                        .formatted(
                                condition.component(),
                                condition.state().name().toLowerCase(java.util.Locale.ROOT),
                                condition.reason()),
                remedy(condition, situation));
    }

    private static String remedy(Condition condition, Situation situation) {
        var reason = condition.reason();
        if (reason.contains("password")) {
            return "put the password back that its volumes were made with, then 'dev-up'; or give up the data: 'dev-reset --no-backup'";
        }
        return reason.contains("system ID mismatch")
                ? situation
                        .container(condition)
                        .map(container -> anew(container, situation.project()))
                        .orElse("'dev-up'")
                : "'logs %s -n 30' says more".formatted(condition.service());
    }

    /** Its data is of another cluster and may be dear to somebody: only who owns it may throw it away. */
    private static String anew(Container container, ComposeProject project) {
        var ours = project.volumes().stream()
                .map(ComposeProject.Volume::name)
                .filter(container.attachments().volumes()::contains)
                .collect(Collectors.joining(" "));
        return "to give up the data it has and copy the leader's: 'docker rm -f %s && docker volume rm %s', then 'dev-up'"
                .formatted(container.name(), ours);
    }
}
