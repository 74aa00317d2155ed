package parity.resource.backing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import parity.config.Version;
import parity.engine.Engine;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.images.PackedImage;
import parity.images.StandIn;
import parity.platform.DebianImage;
import parity.resource.Resource;
import parity.resource.embedded.Embedding;
import parity.shell.Command;
import parity.terminal.Terminal;

/** The image that a resource is run from: the public one, or where that cannot be had, what stands in for it. */
record ImageChoice(String name, Version version, boolean isStandIn) {

    private static final Duration PULL = Duration.ofMinutes(15);

    /** Of jars, which no package of Debian's has: only who can fetch them can build it. */
    private static final StandIn DYNAMO = new StandIn(
            "amazon/dynamodb-local",
            Embedding.DYNAMO_LOCAL.toString(),
            new PackedImage(
                    "parity/standin-dynamodb:" + Embedding.DYNAMO_LOCAL,
                    "services/dynamodb",
                    List.of("Dockerfile", "dynamodb-node")));

    /** Leaves nothing to be fetched later. */
    static ImageChoice provide(Resource resource, Version wanted, Engine engine, Terminal terminal) {
        var name = name(resource, wanted);
        if (isThere(engine, name)) {
            return new ImageChoice(name, wanted, false);
        }
        var known = standIn(name);
        var standIn = known.filter(it -> it.fits(name));
        // One that was built before says that there was no registry.
        if (standIn.filter(it -> it.image().isCurrent(engine)).isPresent()) {
            return of(standIn.get());
        }
        terminal.say("pulling " + name);
        var pulled = Command.of("docker", "pull", "--quiet", name).within(PULL).run();
        return pulled.succeeded()
                ? new ImageChoice(name, wanted, false)
                : standIn.map(it -> built(it, terminal)).orElseThrow(() -> missing(name, pulled.lastWord(), known));
    }

    static String name(Resource resource, Version version) {
        var repository = switch (resource.kind()) {
            case DYNAMODB -> DYNAMO.repository();
            default -> resource.kind().word();
        };
        return repository + ":" + version;
    }

    private static ImageChoice built(StandIn standIn, Terminal terminal) {
        new DebianImage(terminal, "").provideIfMissing();
        terminal.say("building %s, once, which takes some minutes"
                .formatted(standIn.image().tag()));
        standIn.image().buildWith(libraries(standIn, terminal), false, step -> terminal.say("  " + step));
        return of(standIn);
    }

    private static Optional<StandIn> standIn(String image) {
        return image.startsWith(DYNAMO.repository() + ":") ? Optional.of(DYNAMO) : StandIn.of(image);
    }

    private static List<Path> libraries(StandIn standIn, Terminal terminal) {
        return standIn.equals(DYNAMO) ? Embedding.dynamo(terminal::say) : List.of();
    }

    private static ImageChoice of(StandIn standIn) {
        return new ImageChoice(standIn.image().tag(), Version.in(standIn.version()), true);
    }

    private static boolean isThere(Engine engine, String name) {
        return !engine.tell("GET", "/images/%s/json".formatted(name), null).isRefusal();
    }

    private static Failure missing(String name, String why, Optional<StandIn> other) {
        var instead = other.map(it -> "; of version %s one could be built here".formatted(it.version()));
        return new Failure(Exit.MISSING, "image %s cannot be had: %s%s".formatted(name, why, instead.orElse("")));
    }

    /** The sentence about what is not quite what was asked for. */
    Optional<String> note(Resource resource) {
        return isStandIn
                ? Optional.of("%s is %s, which stands in for the public image: no registry could be reached"
                        .formatted(resource.service(), name))
                : Optional.empty();
    }
}
