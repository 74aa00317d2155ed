package parity.resource.embedded;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parity.config.Version;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.resource.Launch;
import parity.resource.Resource;

/** DynamoDB Local: a JVM of its own, with SQLite. */
final class EmbeddedDynamo extends Embedded {

    private static final Artifact ARTIFACT =
            Artifact.jar("com.amazonaws", "DynamoDBLocal", Embedding.DYNAMO_LOCAL.toString());
    private static final String SIZE = "60 MB";

    EmbeddedDynamo(Resource resource, Consumer<String> progress) {
        super(resource, progress);
    }

    @Override
    public String product() {
        return "DynamoDB Local " + Embedding.DYNAMO_LOCAL;
    }

    @Override
    Version version() {
        return Embedding.DYNAMO_LOCAL;
    }

    @Override
    void make() {
        natives();
        resource().folder().make(_ -> {});
    }

    @Override
    public Launch launch(int port, List<String> hosts) {
        var words = List.of(
                Path.of(System.getProperty("java.home"), "bin", Host.here().program("java"))
                        .toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.library.path=" + natives(),
                "-cp",
                classPath(),
                DynamoHost.class.getName(),
                String.join(",", hosts),
                "-port",
                String.valueOf(port),
                "-dbPath",
                resource().folder().data().toString(),
                "-sharedDb",
                "-disableTelemetry");
        return new Launch.OfProcess(
                words, Map.of("DDB_LOCAL_TELEMETRY", "0"), resource().folder().data(), List.of());
    }

    private String classPath() {
        return Stream.concat(
                        Stream.of(ours()),
                        files().stream().filter(file -> file.toString().endsWith(".jar")))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Where the class lies that starts it. */
    private static Path ours() {
        try {
            return Path.of(DynamoHost.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path natives() {
        var wanted = Host.here().ofSqlite().orElse("nothing");
        return files().stream()
                .filter(file -> String.valueOf(file.getFileName()).contains(wanted))
                .filter(file -> !file.toString().endsWith(".jar"))
                .findFirst()
                .map(file -> Objects.requireNonNull(file.getParent()))
                .orElseThrow(() -> new Failure(
                        Exit.MISSING, "DynamoDB Local has no SQLite for this processor; say engine: docker"));
    }

    private List<Path> files() {
        return files(cellar());
    }

    static List<Path> files(Cellar cellar) {
        return cellar.classPath(ARTIFACT, SIZE);
    }
}
