package parity.loop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parity.config.Project;
import parity.config.Service;
import parity.engine.Engine;
import parity.failure.Failure;
import parity.process.HostProcess;
import parity.resource.DataFolder;
import parity.resource.backing.Backings;
import parity.resource.backing.Vessel;

/** What a run that was killed has left of a project's services: processes, containers, and what it wrote down. */
final class Remains {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(2);
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
    Ended end() {
        try (var _ = Lock.of(folder(project), ProjectName.of(project))) {
            var ended = new ArrayList<String>();
            processes().forEach(pid -> ended.add("pid " + pid));
            removeDoor();
            try {
                ended.addAll(containers(_ -> true));
            } catch (Failure trouble) {
                return new Ended(ended, Optional.of(String.valueOf(trouble.getMessage())));
            }
            Presence.strikeOut(project.directory());
            return new Ended(ended, Optional.empty());
        }
    }

    /** Its processes alone: a container that is still good is taken over. */
    List<Long> processes() {
        var survivors = List.copyOf(new Journal(project.directory()).survivors().values());
        return HostProcess.stopLeftovers(project.directory(), survivors, PATIENCE);
    }

    /** Why what it may have in containers cannot be seen now; empty where it can, or there is nothing to see. */
    Optional<Failure> outOfReach() {
        return housed().isEmpty() ? Optional.empty() : Engine.here().silence();
    }

    /** Those of its services that were begun in containers, also where parity.yml knows them no more. */
    Set<String> housed() {
        return Presence.read(project.directory())
                .map(begun -> Stream.concat(
                                begun.containers().stream(),
                                begun.resources().stream().filter(this::isOfContainer))
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private boolean isOfContainer(String resource) {
        return DataFolder.of(project.directory(), resource)
                .origin()
                .filter(Backings::isOfContainer)
                .isPresent();
    }

    /** The services of which a container goes on, with its port on the host; none where no engine answers. */
    Map<String, Integer> inContainers() {
        try {
            return canHaveContainers()
                    ? Vessel.running(engine(), ProjectName.of(project), project.directory())
                    : Map.of();
        } catch (Failure e) {
            return Map.of();
        }
    }

    /** What is left in containers of services that do not begin anew; those of the others are taken over, or made anew. */
    List<String> containersBeside(Collection<String> begun) {
        return begun.containsAll(housed()) ? List.of() : containers(service -> !begun.contains(service));
    }

    /** Ended; where none was begun in a container, there need be no engine. */
    private List<String> containers(Predicate<String> which) {
        try {
            return canHaveContainers()
                    ? Vessel.removeAll(engine(), ProjectName.of(project), project.directory(), which, PATIENCE).stream()
                            .map(name -> "container " + name)
                            .toList()
                    : List.of();
        } catch (Failure trouble) {
            if (housed().isEmpty()) {
                return List.of();
            }
            throw trouble;
        }
    }

    private boolean canHaveContainers() {
        return project.settings().services().values().stream()
                        .anyMatch(service -> service instanceof Service.Native || service instanceof Service.Resource)
                || !housed().isEmpty();
    }

    private static Engine engine() {
        return Engine.here().within(ANSWER);
    }

    private void removeDoor() {
        try {
            var left = Presence.read(project.directory());
            if (left.isPresent()) {
                Files.deleteIfExists(left.get().door());
            }
        } catch (IOException e) {
            // The next one to come removes it.
        }
    }
}
