package scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.json.Json;
import parity.testing.PortLease;
import parity.testing.Scenario;

/** A server that runs is asked for its version, and is believed before the files are. */
@Scenario
@Tag("recipe")
class AgreementTest {

    @TempDir
    Path folder;

    private SmallProject project;

    @BeforeEach
    void a_redis_of_ones_own_runs() {
        try (var port = PortLease.any()) {
            project = SmallProject.in(folder, "agreement", """
                    cache:
                      build: cache
                      ports: ["127.0.0.1:%d:6379"]
                    """.formatted(port.port()));
        }
        project.dockerfile("cache", """
                RUN apt-get update && apt-get install -y --no-install-recommends redis-server && rm -rf /var/lib/apt/lists/*
                LABEL parity.product.redis="8"
                CMD ["redis-server", "--bind", "0.0.0.0", "--protected-mode", "no"]
                """).write(".github/workflows/ci.yml", """
                on: push
                jobs: {test: {runs-on: ubuntu-latest, services: {cache: {image: "redis:8"}}}}
                """);
        var up = project.up();
        assertTrue(up.succeeded(), up.err());
    }

    @AfterEach
    void it_is_taken_down() {
        project.close();
    }

    @Test
    void live_says_what_runs_and_contradicts_a_label_that_lies() throws IOException {
        Eventually.equal(
                0, () -> project.run("validate-ci-parity", "--live").outcome().exit());

        var well = project.run("validate-ci-parity", "--live", "--json").exitsWith(0);
        var redis = Json.parse(well.outcome().out()).get("subjects").items().getFirst();
        assertEquals("exact", redis.get("verdict").text());
        assertTrue(redis.get("live").items().getFirst().get("version").text().startsWith("8."));

        var dockerfile = folder.resolve("cache/Dockerfile");
        Files.writeString(dockerfile, Files.readString(dockerfile).replace("redis=\"8\"", "redis=\"7\""));
        project.write(".github/workflows/ci.yml", """
                on: push
                jobs: {test: {runs-on: ubuntu-latest, services: {cache: {image: "redis:7"}}}}
                """);

        project.run("validate-ci-parity").exitsWith(0);
        project.run("validate-ci-parity", "--live").exitsWith(3).prints("live-inconsistent");
    }

    @Test
    void a_member_that_does_not_run_is_unresolved_and_shuts_the_gate() throws IOException {
        project.write("compose.yaml", twin()).docker("compose", "-p", project.name(), "create", "twin");

        project.run("validate-ci-parity", "--live")
                .exitsWith(3)
                .prints("redis: a service is unresolved")
                .prints("twin-1 was not asked for the version of its redis: it does not run");
    }

    private String twin() throws IOException {
        return Files.readString(folder.resolve("compose.yaml")) + "  twin:\n    build: cache\n";
    }
}
