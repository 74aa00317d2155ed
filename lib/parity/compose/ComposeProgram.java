package parity.compose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parity.failure.Failure;
import parity.json.Json;
import parity.shell.Program;

/**
 * What {@code docker compose} comes to: a program of its own, that docker first asks who it is and then starts again.
 *
 * <p>Called by itself it has answered before docker would have started it, so it is, wherever docker would find it.
 */
final class ComposeProgram {

    private static final String NAME = "docker-compose";
    private static final List<String> BY_DOCKER = List.of("docker", "compose");

    /** Where docker looks last, in its order. */
    private static final List<String> USUAL = List.of(
            "/usr/local/lib/docker/cli-plugins",
            "/usr/local/libexec/docker/cli-plugins",
            "/usr/lib/docker/cli-plugins",
            "/usr/libexec/docker/cli-plugins");

    private static @Nullable List<String> inForce;

    private ComposeProgram() {}

    /** The words that call it. */
    static synchronized List<String> words() {
        if (inForce == null) {
            inForce = Program.find("docker")
                    .map(docker -> words(docker, folder(System.getenv()), USUAL))
                    .orElse(BY_DOCKER);
        }
        return Objects.requireNonNull(inForce);
    }

    /** A docker that is somebody's script may mean anything by compose: it is asked itself. */
    static List<String> words(Path docker, Path settings, List<String> usual) {
        return isScript(docker)
                ? BY_DOCKER
                : folders(settings, usual)
                        .flatMap(folder -> Stream.of(folder.resolve(NAME), folder.resolve(NAME + ".exe")))
                        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                        .findFirst()
                        .map(file -> List.of(file.toString()))
                        .orElse(BY_DOCKER);
    }

    private static Path folder(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("DOCKER_CONFIG"))
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".docker"));
    }

    private static Stream<Path> folders(Path settings, List<String> usual) {
        return Stream.of(
                        more(settings.resolve("config.json")),
                        Stream.of(settings.resolve("cli-plugins")),
                        usual.stream().map(Path::of))
                .flatMap(folders -> folders);
    }

    private static Stream<Path> more(Path config) {
        try {
            return Json.parse(Files.readString(config)).get("cliPluginsExtraDirs").items().stream()
                    .map(folder -> Path.of(folder.text()));
        } catch (IOException | Failure e) {
            // Without one, or with one that docker will complain of itself, there are no more.
            return Stream.empty();
        }
    }

    private static boolean isScript(Path docker) {
        try (var file = Files.newInputStream(docker)) {
            return file.read() == '#' && file.read() == '!';
        } catch (IOException e) {
            return true;
        }
    }
}
