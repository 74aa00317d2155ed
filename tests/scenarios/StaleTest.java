package scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.json.Json;
import parity.testing.Scenario;

/** Containers that are no longer what the files describe. */
@Scenario
@Tag("recipe")
class StaleTest {

    private static final String SERVICES = """
            app: {build: ./app, init: true, environment: {PASSWORD: "${DB_PASSWORD}", LEVEL: "${LEVEL:-info}"}}
            other: {image: "debian:trixie-slim", init: true, command: sleep 900, env_file: other.env}
            """;

    @TempDir
    private Path folder;

    private SmallProject project;

    @BeforeEach
    void bring_up() {
        project = SmallProject.in(folder, "stale", SERVICES)
                .write(".dockerignore", "")
                .write("other.env", "FROM_FILE=1\n")
                .write("app/.dockerignore", "notes\n")
                .write("app/app", "one\n")
                .dockerfile("app", "COPY app /app\n" + SmallProject.IDLE);
        project.run("dev-setup").exitsWith(0);
        assertTrue(project.up().succeeded());
    }

    @AfterEach
    void take_down() {
        project.close();
    }

    @Test
    void nothing_is_stale_when_all_was_just_made_even_with_variables_from_a_file() {
        project.write("app/notes", "not for the image\n");

        project.run("check-stale").exitsWith(0).prints("2 containers, none stale");
    }

    @Test
    void a_file_that_its_image_is_built_from_changed() {
        project.write("app/app", "two\n");

        project.run("check-stale")
                .exitsWith(3)
                .prints("is built from changed after it was built")
                .prints("dev-rebuild app");
    }

    @Test
    void its_image_was_built_anew() {
        project.write("app/app", "two\n");
        project.docker("compose", "-p", project.name(), "build", "app");

        assertEquals(List.of("app image"), stale());
    }

    @Test
    void a_variable_changed_and_its_value_is_not_told() {
        project.write("other.env", "FROM_FILE=2\nMORE=given\n").write(".env", "DB_PASSWORD=quite-another\n");

        var run = project.run("check-stale").exitsWith(3);

        run.prints("its variables changed: PASSWORD").prints("its variables changed: FROM_FILE, MORE");
        assertFalse(run.outcome().out().contains("quite-another"));
        assertFalse(run.outcome().out().contains("given"));
    }

    @Test
    void the_compose_file_says_something_else() {
        project.compose(SERVICES.replace("sleep 900", "sleep 901"));

        assertEquals(List.of("other configuration"), stale());
    }

    @Test
    void a_service_went_away_or_its_profile() {
        project.compose(
                SERVICES.replace("other: {", "other: {profiles: [more], ").replace("app:", "renamed:"));

        var run = project.run("check-stale").exitsWith(3);

        run.prints("its profile is switched off (more)").prints("no compose file in force has a service 'app'");
        run.prints("docker rm -f parity-test-setup-stale-app-1");
    }

    private List<String> stale() {
        return project.run("check-stale", "--json").exitsWith(3).json().get("stale").items().stream()
                .map(found -> found.get("service").text() + " " + kinds(found))
                .toList();
    }

    private static String kinds(Json found) {
        return String.join(
                " ",
                found.get("causes").items().stream()
                        .map(cause -> cause.get("kind").text())
                        .toList());
    }
}
