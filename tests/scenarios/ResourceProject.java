package scenarios;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import parity.config.Project;
import parity.loop.Supervisor;
import parity.testing.RecipeRun;
import parity.wire.Mysql;

/** A project of its own for each class of tests, whose resources 'dev' runs out of artifacts: no engine answers. */
abstract class ResourceProject {

    static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    static Path project;

    static void write(String file, String text) throws IOException {
        Files.writeString(project.resolve(file), text);
    }

    static RecipeRun run(String name, String... words) {
        return recipe(name, words).run();
    }

    static RecipeRun.Prepared recipe(String name, String... words) {
        return RecipeRun.recipe(name, words).in(project).with("DOCKER_HOST", "unix:///nonexistent/engine.sock");
    }

    static Mysql mysqlSession(String service) throws IOException {
        return Mysql.to(
                server(service), fact(service, "USER"), fact(service, "PASSWORD"), fact(service, "DATABASE"), LIMIT);
    }

    static InetSocketAddress server(String service) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(fact(service, "PORT")));
    }

    static String fact(String service, String name) {
        return Supervisor.of(Project.around(project)).resources().stream()
                .filter(one -> one.service().equals(service))
                .findFirst()
                .orElseThrow()
                .fact(name);
    }
}
