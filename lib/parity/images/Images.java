package parity.images;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import parity.compose.ComposeProject;
import parity.compose.ComposeService;
import parity.concurrent.Together;
import parity.engine.Engine;
import parity.json.Json;

/** The images of a project, each once however many services share it; and how they come to be on an engine. */
public record Images(ComposeProject project, Engine engine, List<ProjectImage> all) {

    public Images {
        all = List.copyOf(all);
    }

    public static Images of(ComposeProject project, Engine engine) {
        var shared = new LinkedHashMap<String, List<ComposeService>>();
        project.services().stream()
                .filter(Images::hasImage)
                .forEach(service -> shared.computeIfAbsent(service.tag(project.name()), _ -> new ArrayList<>())
                        .add(service));
        var images = shared.entrySet().stream()
                .map(entry -> image(entry.getKey(), entry.getValue()))
                .toList();
        return new Images(project, engine, images);
    }

    /** Those that these services need. */
    public Images of(Collection<String> services) {
        return keeping(all.stream()
                .filter(image -> services.stream().anyMatch(image::isOf))
                .toList());
    }

    /** Those of which something is true. */
    public Images that(Predicate<ProjectImage> condition) {
        return keeping(all.stream().filter(condition).toList());
    }

    public Optional<ProjectImage> of(String service) {
        return all.stream().filter(image -> image.isOf(service)).findFirst();
    }

    /** Those that the engine does not have. */
    public Images missing() {
        var present =
                Together.map(all, image -> PresentImage.on(engine, image.tag()).isPresent());
        return keeping(
                all.stream().filter(image -> !present.get(all.indexOf(image))).toList());
    }

    /** Those that are built here whether they are there or not, and the missing ones of the others. */
    public Images with(Images missing) {
        return keeping(all.stream()
                .filter(image -> image.isBuilt() || missing.all().contains(image))
                .toList());
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** What their Dockerfiles begin with, leaving out what is itself built here. */
    public List<String> bases() {
        return all.stream()
                .filter(ProjectImage::isBuilt)
                .flatMap(image -> BuildContext.of(image.build()).bases().stream())
                .filter(base -> all.stream().noneMatch(image -> image.tag().equals(base)))
                .distinct()
                .toList();
    }

    /** Builds or pulls all of them, some at once; one that fails does not stop the others. */
    public List<Delivery> provide(Making making, Progress progress) {
        return new Workshop(this, making, progress).deliver();
    }

    Images keeping(List<ProjectImage> some) {
        return new Images(project, engine, some);
    }

    private static boolean hasImage(ComposeService service) {
        return !service.image().isEmpty() || service.words().get("build").isPresent();
    }

    private static ProjectImage image(String tag, List<ComposeService> services) {
        var builder = services.stream()
                .filter(service -> service.words().get("build").isPresent())
                .findFirst();
        return new ProjectImage(
                tag,
                services.stream().map(ComposeService::name).toList(),
                builder.map(ComposeService::name).orElse(""),
                builder.map(service -> service.words().get("build")).orElse(new Json(null)),
                services.getFirst().words().get("platform").text());
    }

    /** The project's images in which a base comes before what begins with it. */
    List<ProjectImage> inOrder() {
        return new BuildOrder(all).sorted();
    }
}
