package parity.act;

import java.util.List;
import parity.config.Size;
import parity.engine.Engine;
import parity.images.PackedImage;
import parity.images.StandIn;
import parity.platform.DebianImage;
import parity.terminal.Report;
import parity.terminal.Terminal;

/** The image of the machine that jobs run on. */
public final class RunnerImage {

    static final PackedImage PACKED = new PackedImage(Machine.IMAGE, "runner", List.of("Dockerfile", "machine"));

    private RunnerImage() {}

    /** The image as it is now. */
    public record Ready(String image, boolean built, long bytes) implements Report {

        @Override
        public void printTo(Terminal terminal) {
            terminal.print("%s %s (%s)"
                    .formatted(image, built ? "built" : "is already there; --force makes it anew", new Size(bytes)));
        }

        @Override
        public Object facts() {
            return this;
        }
    }

    /** Leaves one that is there and current alone, unless forced; with those that stand in for services, if told so. */
    public static Ready provide(Terminal terminal, boolean force, boolean services) {
        var engine = Engine.here();
        engine.get("/_ping");
        if (services) {
            new DebianImage(terminal, "").provideIfMissing();
            StandIn.usual()
                    .filter(image -> force || !image.isCurrent(engine))
                    .forEach(image -> build(image, force, terminal));
        }
        boolean isThere = PACKED.isCurrent(engine) && !force;
        if (!isThere) {
            build(engine, force, terminal);
        }
        var size = engine.get("/images/%s/json".formatted(Machine.IMAGE))
                .get("Size")
                .number();
        return new Ready(Machine.IMAGE, !isThere, size);
    }

    static void build(Engine engine, boolean force, Terminal terminal) {
        new DebianImage(terminal, "").provideIfMissing();
        build(PACKED, force, terminal);
    }

    static void build(PackedImage image, boolean force, Terminal terminal) {
        terminal.say("building %s, once, which takes some minutes".formatted(image.tag()));
        image.build(force, step -> terminal.say("  " + step));
    }
}
