package parity;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import parity.compose.ComposeProject;
import parity.config.Project;
import parity.engine.Engine;
import parity.environment.Completion;
import parity.environment.EnvironmentFile;
import parity.environment.LocalNames;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.images.BoardProgress;
import parity.images.Delivery;
import parity.images.Images;
import parity.images.Making;
import parity.platform.DebianImage;
import parity.terminal.Report;
import parity.terminal.Secrets;
import parity.terminal.Terminal;

/** What a project needs before any of it can run: a machine that can, values for its variables, its images. */
public final class Setup {

    private final Project project;
    private final Terminal terminal;
    private final EnvironmentFile environment;

    private Setup(Project project, Terminal terminal) {
        this.project = project;
        this.terminal = terminal;
        this.environment = EnvironmentFile.of(project);
    }

    /** How much is done: all images anew or those that are missing; or nothing, and only said. */
    public record Extent(boolean build, boolean dryRun) {}

    public static Setup here(Terminal terminal) {
        return of(Project.around(Path.of("")), terminal);
    }

    public static Setup of(Project project, Terminal terminal) {
        return new Setup(project, terminal);
    }

    /** All of it, in order; a machine that cannot is where it ends. */
    public Report perform(Extent extent) {
        var machine = Surroundings.checkup().platform();
        return machine.exit() == Exit.DONE ? prepare(extent) : machine;
    }

    /** Gives the project's secrets a value where they have none; every recipe that reads its compose files needs it. */
    public Completion complete() {
        return environment.complete();
    }

    /** True when every secret has a value. */
    boolean isComplete() {
        return environment.draft().isNothing();
    }

    /** For who may not write: refused where a secret has no value yet. */
    public void requireComplete() {
        var draft = environment.draft();
        if (!draft.isNothing()) {
            throw new Failure(
                    Exit.USAGE,
                    "there is nothing to plan with yet: %s would be written first; 'dev-setup' does that"
                            .formatted(project.directory().relativize(draft.file())));
        }
    }

    /** Has images made, with what they begin with; how it goes on is shown meanwhile. */
    public List<Delivery> make(Images images, Making making) {
        if (images.bases().contains(DebianImage.NAME)) {
            new DebianImage(terminal, "").provideIfMissing();
        }
        try (var progress = new BoardProgress(terminal)) {
            return images.provide(making, progress);
        }
    }

    private Report prepare(Extent extent) {
        var written = extent.dryRun() ? environment.draft() : complete();
        if (project.composeFiles().isEmpty()) {
            return new SetupReport(written, List.of(), List.of(), 0, extent.dryRun(), environment.warnings());
        }
        var compose = extent.dryRun() && !written.isNothing() ? ComposeProject.unset(project) : read();
        var images = Images.of(compose, Engine.here());
        var wanted = extent.build() ? images.with(images.missing()) : images.missing();
        var deliveries = extent.dryRun() || wanted.isEmpty() ? List.<Delivery>of() : make(wanted, Making.USUAL);
        return new SetupReport(written, wanted.all(), deliveries, images.all().size(), extent.dryRun(), notes(compose));
    }

    private ComposeProject read() {
        try {
            var compose = ComposeProject.of(project);
            // A build may print what its service is told.
            compose.services().forEach(service -> service.environment().forEach(Secrets::learn));
            return compose;
        } catch (Failure trouble) {
            var unset = environment.stillUnset();
            throw unset.isEmpty() ? trouble : unset(unset);
        }
    }

    private Failure unset(List<String> names) {
        return new Failure(
                Exit.USAGE,
                "cannot read the compose files: no value for %s; write them into %s, or name them in parity.yml under 'secrets'"
                        .formatted(String.join(", ", names), environment.file()));
    }

    private List<String> notes(ComposeProject compose) {
        var notes = new ArrayList<>(environment.warnings());
        LocalNames.of(compose).lost().advice().ifPresent(notes::add);
        return notes;
    }
}
