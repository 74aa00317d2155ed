package scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.testing.Scenario;

/** One service put on a new image, beside others that must not notice. */
@Scenario
@Tag("recipe")
class RebuildTest {

    private static final String APP = "COPY app /app\n" + SmallProject.IDLE;

    @TempDir
    private Path folder;

    private SmallProject project;

    @BeforeEach
    void bring_up() {
        // The second of a pair has no build: of its own, as in the reference stack.
        var image = "parity-test-setup-rebuild-app";
        project = SmallProject.in(folder, "rebuild", """
                app1: {image: %s, build: ./app, init: true, depends_on: [other]}
                app2: {image: %s, init: true, depends_on: [other]}
                other: {build: ./other, init: true}
                """.formatted(image, image));
        project.dockerfile("app", APP).write("app/app", "one\n").dockerfile("other", SmallProject.IDLE);
        assertTrue(project.up().succeeded());
    }

    @AfterEach
    void take_down() {
        project.close();
    }

    @Test
    void only_its_container_is_made_anew_and_its_sibling_is_named() {
        var before = List.of(incarnation("app1"), incarnation("app2"), incarnation("other"));
        project.write("app/app", "two\n");

        var run = project.run("dev-rebuild", "app2").exitsWith(0).prints("healthy again in");

        run.complains("still on the image of before: app1; 'dev-rebuild app1'");
        assertEquals(before.get(0), incarnation("app1"));
        assertNotEquals(before.get(1), incarnation("app2"));
        assertEquals(before.get(2), incarnation("other"));
        assertEquals(
                "two\n",
                project.docker("exec", "parity-test-setup-rebuild-app2-1", "cat", "/app")
                        .out());
    }

    @Test
    void an_image_that_did_not_change_leaves_its_container_alone() {
        project.run("dev-rebuild", "app1").exitsWith(0);
        var before = incarnation("app1");

        var run = project.run("dev-rebuild", "app1", "--json").exitsWith(0);

        assertEquals(
                "unchanged",
                run.json().get("services").items().getFirst().get("state").text());
        assertEquals(before, incarnation("app1"));
        project.run("dev-rebuild", "app1", "--force").exitsWith(0);
        assertNotEquals(before, incarnation("app1"));
    }

    @Test
    void a_build_that_fails_leaves_the_container_running() {
        var before = incarnation("app1");
        project.dockerfile("app", APP + "RUN false\n");

        project.run("dev-rebuild", "app1").exitsWith(1).complains("Dockerfile:4: RUN false: exit code: 1");

        assertEquals(before, incarnation("app1"));
    }

    @Test
    void one_that_ends_at_once_is_told_with_its_last_words() {
        project.dockerfile("other", "CMD [\"sh\", \"-c\", \"echo no database; exit 7\"]\n");

        var run = project.run("dev-rebuild", "other").exitsWith(1);

        run.complains("no database");
    }

    @Test
    void a_service_without_a_container_is_built_only() {
        project.docker("compose", "-p", project.name(), "rm", "-sf", "app2");

        project.run("dev-rebuild", "app2").exitsWith(0).prints("it has no container");

        assertEquals("", incarnation("app2"));
    }

    @Test
    void what_nobody_builds_is_not_rebuilt() {
        project.compose("app1: {image: \"debian:trixie-slim\"}\n");

        project.run("dev-rebuild", "app1").exitsWith(2).complains("nothing builds the image of app1");
    }

    private String incarnation(String service) {
        return project.incarnation(service);
    }
}
