package parity;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import parity.config.Project;
import parity.environment.EnvironmentFile;
import parity.failure.Failure;
import parity.platform.Check;
import parity.platform.Checkup;
import parity.platform.Needs;
import parity.platform.Verdict;
import parity.ports.PortInspection;
import parity.ports.PortPolicy;
import parity.ports.PortVerdict;
import parity.ports.ProjectPorts;

/** Where a recipe is run: the project around it, if there is one, brought to the rooms that know machines and ports. */
public final class Surroundings {

    private Surroundings() {}

    /** A checkup for what the project here needs; without a project, for the usual. */
    public static Checkup checkup() {
        return Project.ifAnyAround(Path.of("")).map(Surroundings::checkup).orElseGet(Checkup::here);
    }

    /** The same, where mistakes of the project are findings among others. */
    public static Checkup doctor() {
        try {
            return checkup();
        } catch (Failure mistakes) {
            // A doctor who refuses to look because the form is filled in wrongly helps nobody.
            return Checkup.here().with(List.of(settings(mistakes)));
        }
    }

    private static Checkup checkup(Project project) {
        return Checkup.here()
                .needing(Needs.of(project.settings().requires()))
                .forProject(nameOf(project))
                .with(List.of(ports(project)));
    }

    private static Check settings(Failure mistakes) {
        return Check.of(
                "project.settings", "parity.yml", () -> Verdict.fail(mistakes.getMessage(), "mend these lines"));
    }

    private static Check ports(Project project) {
        return Check.of("project.ports", "ports", () -> verdict(project));
    }

    private static Verdict verdict(Project project) {
        if (project.composeFiles().isEmpty()) {
            return Verdict.skip("no compose file here publishes any");
        }
        if (!EnvironmentFile.of(project).draft().isNothing()) {
            return Verdict.skip("known once passwords are made up: 'dev-up' does that, or dev-setup");
        }
        var inspection = PortInspection.of(ProjectPorts.of(project), PortPolicy.TELL);
        var taken = inspection.findings().stream().map(PortVerdict::sentence).toList();
        return taken.isEmpty()
                ? Verdict.pass(
                        "%d, all to be had".formatted(inspection.verdicts().size()))
                : Verdict.fail(String.join("; ", taken), "./jbang validate-ports --fix");
    }

    private static String nameOf(Project project) {
        return Optional.of(project.settings().name())
                .filter(name -> !name.isEmpty())
                .orElseGet(() -> String.valueOf(project.directory().getFileName()));
    }
}
