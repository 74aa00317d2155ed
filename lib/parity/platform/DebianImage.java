package parity.platform;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import parity.config.Size;
import parity.engine.Engine;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.json.Json;
import parity.shell.Command;
import parity.shell.Lines;
import parity.terminal.Report;
import parity.terminal.Terminal;

/** The image that every Dockerfile here begins with: pulled, or where that is not possible built from packages. */
public record DebianImage(Terminal terminal, String mirror) {

    public static final String NAME = "debian:trixie-slim";
    private static final String SUITE = "trixie";
    private static final String STAND_IN = "parity.stand-in";

    /** A registry that can be reached has sent 30 MB by then; one that cannot must not cost more. */
    private static final Duration PULL = Duration.ofSeconds(45);

    private static final Duration BUILD = Duration.ofMinutes(20);

    /** How the image came to be there. */
    public enum Origin {
        PRESENT,
        PULLED,
        BUILT
    }

    /** The image as it is now. */
    public record Ready(String image, Origin origin, boolean standIn, long bytes) implements Report {

        @Override
        public void printTo(Terminal terminal) {
            var how = switch (origin) {
                case PRESENT -> "is already there; --force makes it anew";
                case PULLED -> "pulled";
                case BUILT -> "built from packages";
            };
            terminal.print("%s %s (%s%s)".formatted(image, how, new Size(bytes), standIn ? ", a stand-in" : ""));
        }

        @Override
        public Object facts() {
            return this;
        }
    }

    /** Leaves an image that is there alone, unless forced; tries the registry first, unless told not to. */
    public Ready provide(boolean pull, boolean force) {
        var engine = Engine.here();
        engine.get("/_ping");
        if (!force && isPresent(engine)) {
            return ready(engine, Origin.PRESENT);
        }
        if (pull && pulled()) {
            return ready(engine, Origin.PULLED);
        }
        build();
        return ready(engine, Origin.BUILT);
    }

    /** The same for who needs it on the way to something else. */
    public void provideIfMissing() {
        provide(true, false);
    }

    private static boolean isPresent(Engine engine) {
        var filter = URLEncoder.encode("{\"reference\":[\"%s\"]}".formatted(NAME), StandardCharsets.UTF_8);
        return !engine.get("/images/json?filters=" + filter).items().isEmpty();
    }

    private boolean pulled() {
        terminal.say("pulling " + NAME);
        try {
            var outcome =
                    Command.of("docker", "pull", "--quiet", NAME).within(PULL).run();
            terminal.say(outcome.succeeded() ? "pulled" : "cannot pull it: " + outcome.lastWord());
            return outcome.succeeded();
        } catch (Failure e) {
            terminal.say("cannot pull it: " + e.getMessage());
            return false;
        }
    }

    private void build() {
        var source = mirror.isEmpty() ? mirrorHere() : mirror;
        requireTools();
        terminal.say("building %s from packages, which takes about a minute".formatted(NAME));
        var progress = new Lines(this::progress);
        int exit = Command.of("bash", "-c", Script.named("base-image/build.sh").text(), "build.sh", NAME, SUITE, source)
                .within(BUILD)
                .stream(progress, progress);
        if (exit != 0) {
            throw new Failure("cannot build %s: building from %s ended with %d; run again with -v to see why"
                    .formatted(NAME, source, exit));
        }
    }

    private static void requireTools() {
        var machine = Machine.here();
        if (!Machine.finds("debootstrap")) {
            throw missing(
                    machine.packages() == Packages.APT
                            ? "debootstrap is missing; 'doctor --fix' installs it"
                            : "that takes debootstrap; make it on Debian, then 'docker save' it there and 'docker load' it here");
        }
        if (!machine.user().root()) {
            throw missing("debootstrap works as root only; sudo ./jbang base-image");
        }
    }

    private static String mirrorHere() {
        var release = Machine.here().release();
        var found = release.isDebian() ? Apt.here(release).mirror() : "";
        if (found.isEmpty()) {
            throw missing("this machine's apt names no Debian mirror; give one with --mirror URL");
        }
        return found;
    }

    private static Failure missing(String why) {
        return new Failure(Exit.MISSING, "cannot build %s: %s".formatted(NAME, why));
    }

    private synchronized void progress(String line) {
        if (line.startsWith("parity: ")) {
            terminal.say(line.substring("parity: ".length()));
        } else {
            terminal.detail("  " + line);
        }
    }

    private static Ready ready(Engine engine, Origin origin) {
        Json image = engine.get("/images/%s/json".formatted(NAME));
        boolean standIn = image.at("Config", "Labels").get(STAND_IN).isPresent();
        return new Ready(NAME, origin, standIn, image.get("Size").number());
    }
}
