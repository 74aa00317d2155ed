package parity.loop;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import parity.config.Project;
import parity.config.Service;
import parity.engine.Engine;
import parity.failure.Failure;
import parity.process.HostProcess;
import parity.resource.backing.Vessel;

/** What a run that was killed has left of a project's services: processes, containers, and what it wrote down. */
final class Remains {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String FOLDER = ".parity/dev";

    private final Project project;

    private Remains(Project project) {
        this.project = project;
    }

    static Remains of(Project project) {
        return new Remains(project);
    }

    /** Where what is known of a run lies. */
    static Path folder(Project project) {
        return project.directory().resolve(FOLDER);
    }

    /** Ends all of it, unless somebody has begun anew meanwhile; {@code pid 812}, {@code container parity-shop-mail}. */
    List<String> end() {
        try (var _ = Lock.of(folder(project), ProjectName.of(project))) {
            var ended = new ArrayList<String>();
            processes().forEach(pid -> ended.add("pid " + pid));
            ended.addAll(containers());
            Presence.strikeOut(project.directory());
            return ended;
        }
    }

    /** Its processes alone: a container that is still good is taken over. */
    List<Long> processes() {
        var survivors = List.copyOf(new Journal(project.directory()).survivors().values());
        return HostProcess.stopLeftovers(project.directory(), survivors, PATIENCE);
    }

    private List<String> containers() {
        boolean canHaveAny = project.settings().services().values().stream()
                .anyMatch(service -> service instanceof Service.Native || service instanceof Service.Resource);
        if (!canHaveAny) {
            return List.of();
        }
        try {
            return Vessel.removeAll(Engine.here(), ProjectName.of(project), project.directory(), PATIENCE).stream()
                    .map(name -> "container " + name)
                    .toList();
        } catch (Failure e) {
            // Without an engine there is none.
            return List.of();
        }
    }
}
