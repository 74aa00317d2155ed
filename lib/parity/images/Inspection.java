package parity.images;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import parity.compose.ComposeProject;
import parity.compose.ComposeService;
import parity.compose.ConfigHashes;
import parity.compose.Container;
import parity.compose.Containers;
import parity.concurrent.Together;
import parity.config.Project;
import parity.config.ProjectFolder;
import parity.engine.Engine;

/** Looks at the containers of a project and at what would be made now, and compares them. */
public final class Inspection {

    private final Project project;
    private final ComposeProject compose;
    private final Engine engine;
    private final Images images;

    private Inspection(Project project, ComposeProject compose, Engine engine) {
        this.project = project;
        this.compose = compose;
        this.engine = engine;
        this.images = Images.of(compose, engine);
    }

    public static Inspection of(Project project, ComposeProject compose, Engine engine) {
        return new Inspection(project, compose, engine);
    }

    /** What was looked at, and what of it is stale. */
    public record Result(List<Container> containers, List<Stale> stale) {}

    public Result look() {
        var containers = Containers.of(engine, compose.name());
        if (containers.all().isEmpty()) {
            return new Result(List.of(), List.of());
        }
        var hashes = ConfigHashes.of(compose, containers, new ProjectFolder(project.directory()));
        var wanted = images.all();
        var contexts = Together.map(wanted, this::made);
        var stale = Together.map(ours(containers), container -> judge(container, hashes, wanted, contexts)).stream()
                .flatMap(Optional::stream);
        return new Result(
                containers.all(), Stream.concat(stale, orphans(containers)).toList());
    }

    /** An image as it is, and what would go into it now. */
    private record Made(
            Optional<PresentImage> image, Optional<String> contextHash, Optional<java.time.Instant> lastChange) {}

    private Made made(ProjectImage image) {
        var present = PresentImage.on(engine, image.tag());
        if (!image.isBuilt()) {
            return new Made(present, Optional.empty(), Optional.empty());
        }
        var context = BuildContext.of(image.build());
        boolean isLabelled =
                present.filter(found -> !found.contextHash().isEmpty()).isPresent();
        return new Made(present, context.hash(), isLabelled ? Optional.empty() : context.lastChange());
    }

    private List<Container> ours(Containers containers) {
        return containers.all().stream()
                .filter(container -> compose.service(container.service()).isPresent())
                .toList();
    }

    private Optional<Stale> judge(
            Container container, ConfigHashes hashes, List<ProjectImage> wanted, List<Made> contexts) {
        var service = compose.service(container.service()).orElseThrow();
        return images.of(service.name())
                .flatMap(image -> Staleness.of(
                        seen(container), wanted(service, image, hashes, contexts.get(wanted.indexOf(image)))));
    }

    private Staleness.Seen seen(Container container) {
        var inspected = engine.get("/containers/%s/json".formatted(container.id()));
        var ofImage = PresentImage.on(engine, container.imageId())
                .map(PresentImage::variables)
                .orElse(java.util.Set.of());
        return new Staleness.Seen(container, Variables.of(inspected), ofImage);
    }

    private static Staleness.Wanted wanted(ComposeService service, ProjectImage image, ConfigHashes hashes, Made made) {
        return new Staleness.Wanted(
                hashes.of(service.name()).orElse(""),
                Map.copyOf(service.environment()),
                image.toString(),
                made.image().orElse(null),
                made.contextHash().orElse(null),
                made.lastChange().orElse(null));
    }

    private Stream<Stale> orphans(Containers containers) {
        var lost = containers.all().stream()
                .filter(container -> compose.service(container.service()).isEmpty())
                .toList();
        if (lost.isEmpty()) {
            return Stream.of();
        }
        var all = ComposeProject.ofEveryProfile(project);
        return lost.stream()
                .map(container -> Staleness.orphan(
                        container,
                        all.service(container.service())
                                .map(ComposeService::profiles)
                                .orElse(List.of())));
    }
}
