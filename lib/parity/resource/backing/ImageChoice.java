package parity.resource.backing;

import java.time.Duration;
import java.util.Optional;
import parity.config.Version;
import parity.engine.Engine;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.images.StandIn;
import parity.platform.DebianImage;
import parity.resource.Resource;
import parity.shell.Command;
import parity.terminal.Terminal;

/** The image that a resource is run from: the public one, or where that cannot be had, what stands in for it. */
record ImageChoice(String name, Version version, boolean isStandIn) {

    private static final Duration PULL = Duration.ofMinutes(15);

    /** Leaves nothing to be fetched later. */
    static ImageChoice provide(Resource resource, Version wanted, Engine engine, Terminal terminal) {
        var name = name(resource, wanted);
        if (isThere(engine, name)) {
            return new ImageChoice(name, wanted, false);
        }
        var standIn = StandIn.of(name).filter(it -> it.fits(name));
        // One that was built before says that there was no registry.
        if (standIn.filter(it -> it.image().isCurrent(engine)).isPresent()) {
            return of(standIn.get());
        }
        terminal.say("pulling " + name);
        var pulled = Command.of("docker", "pull", "--quiet", name).within(PULL).run();
        return pulled.succeeded()
                ? new ImageChoice(name, wanted, false)
                : standIn.map(it -> built(it, terminal)).orElseThrow(() -> missing(name, pulled.lastWord()));
    }

    static String name(Resource resource, Version version) {
        var repository = switch (resource.kind()) {
            case DYNAMODB -> "amazon/dynamodb-local";
            default -> resource.kind().word();
        };
        return repository + ":" + version;
    }

    private static ImageChoice built(StandIn standIn, Terminal terminal) {
        new DebianImage(terminal, "").provideIfMissing();
        terminal.say("building %s, once, which takes some minutes"
                .formatted(standIn.image().tag()));
        standIn.image().build(false, step -> terminal.say("  " + step));
        return of(standIn);
    }

    private static ImageChoice of(StandIn standIn) {
        return new ImageChoice(standIn.image().tag(), Version.in(standIn.version()), true);
    }

    private static boolean isThere(Engine engine, String name) {
        return !engine.tell("GET", "/images/%s/json".formatted(name), null).isRefusal();
    }

    private static Failure missing(String name, String why) {
        return new Failure(Exit.MISSING, "image %s cannot be had: %s".formatted(name, why));
    }

    /** The sentence about what is not quite what was asked for. */
    Optional<String> note(Resource resource) {
        return isStandIn
                ? Optional.of("%s is %s, which stands in for the public image: no registry could be reached"
                        .formatted(resource.service(), name))
                : Optional.empty();
    }
}
