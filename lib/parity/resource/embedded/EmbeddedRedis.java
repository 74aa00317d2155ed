package parity.resource.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import parity.config.Version;
import parity.resource.Launch;
import parity.resource.RedisSettings;
import parity.resource.Resource;
import parity.shell.Command;
import parity.shell.Program;

/** Redis as it is installed here, or where that is none or an older one, out of an artifact. */
final class EmbeddedRedis extends Embedded {

    private static final Artifact ARTIFACT = Artifact.jar("com.github.codemonstur", "embedded-redis", "1.4.4");
    private static final Version PACKED = Version.in(Host.here().os() == Host.Os.WINDOWS ? "5.0.14" : "6.2.6");
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final Optional<Path> installed;
    private final Version version;

    EmbeddedRedis(Resource resource, Consumer<String> progress) {
        super(resource, progress);
        var here = Program.find("redis-server");
        var theirs = here.map(EmbeddedRedis::versionOf).orElse(Version.in(""));
        installed = here.filter(_ -> theirs.isAtLeast(PACKED));
        version = installed.isPresent() ? theirs : PACKED;
    }

    /** {@code Redis server v=7.0.15 sha=00000000:0 ...}. */
    static Version versionIn(String printed) {
        int at = printed.indexOf("v=");
        return Version.in(at < 0 ? "" : printed.substring(at));
    }

    @Override
    public String product() {
        return "Redis " + version;
    }

    @Override
    public List<String> notes() {
        var wanted = Version.in(resource().version());
        return !wanted.isKnown()
                        || wanted.numbers().getFirst().equals(version.numbers().getFirst())
                ? List.of()
                : List.of("%s is Redis %s here, not %s: engine 'docker' has that"
                        .formatted(resource().service(), version, wanted));
    }

    @Override
    Version version() {
        return version;
    }

    @Override
    void make() {
        program();
        resource().folder().write(RedisSettings.FILE, new RedisSettings(resource()).text());
        resource().folder().make(_ -> {});
    }

    @Override
    public Launch launch(int port, List<String> hosts) {
        var settings = resource().folder().path().resolve(RedisSettings.FILE);
        var words = new ArrayList<>(
                List.of(program().toString(), settings.toString(), "--port", String.valueOf(port), "--bind"));
        words.addAll(hosts);
        // It keeps its data where it is started: a path with a blank in it would be two words.
        return new Launch.OfProcess(words, Map.of(), resource().folder().data(), List.of());
    }

    private Path program() {
        var name = Host.here().program("redis-server");
        return installed.orElseGet(() -> cellar().unpacked(
                        ARTIFACT,
                        "12 MB",
                        (jar, into) -> new Zip(jar).unpackOne(Host.here().ofRedis(), into.resolve(name)))
                .resolve(name));
    }

    private static Version versionOf(Path program) {
        return versionIn(
                Command.of(program.toString(), "--version").within(LIMIT).run().out());
    }
}
