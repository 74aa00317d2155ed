package scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.testing.RecipeRun;

/** The dev loop where there is more than it begins with: two projects, a start that is cut short, many files. */
@Tag("recipe")
class DevCrowdTest {

    private static final int FILES = 10_000;
    private static final int FILES_A_FOLDER = 100;

    @TempDir
    private Path folder;

    @Test
    void two_projects_run_at_once_on_ports_of_their_own_and_end_apart() throws IOException {
        var services = "  api: { command: \"echo at $PORT; exec sleep 600\", ready: \"log: at\" }\n";

        try (var one = dev(project("one", services)).untilItSays("api | * ready");
                var other = dev(project("other", services)).untilItSays("api | * ready")) {
            assertNotEquals(port(one), port(other));

            assertEquals(130, one.end("INT"));

            assertTrue(other.process().isAlive(), other.said());
            assertFalse(other.said().contains("api | * ended"), other.said());
            assertEquals(130, other.end("INT"));
        }
    }

    @Test
    void an_interrupt_during_the_start_ends_what_was_started_and_starts_nothing_more() throws IOException {
        var project = project("early", """
                  slow: { command: "echo $$ > pid; touch begun; exec sleep 600", ready: "log: never" }
                  api: { command: "touch started; exec sleep 600", needs: [slow] }
                """);

        try (var dev = dev(project).until("begin", () -> Files.exists(project.resolve("begun")))) {
            long slow = Long.parseLong(Files.readString(project.resolve("pid")).strip());

            assertEquals(130, dev.end("INT"));

            assertFalse(runs(slow), dev.said());
            assertFalse(Files.exists(project.resolve("started")), dev.said());
        }
        try (var again = dev(project).until("begin again", () -> Files.exists(project.resolve("begun")))) {
            assertFalse(again.said().contains("left behind"), again.said());
        }
    }

    @Test
    void of_ten_thousand_files_the_one_that_changed_is_named() throws IOException {
        var project = project("many", """
                  api: { command: "echo api; exec sleep 600", watch: ["src/**"], ready: "log: api" }
                """);
        for (int at = 0; at < FILES; at++) {
            var file = project.resolve("src/d%d/f%d.txt".formatted(at / FILES_A_FOLDER, at));
            Files.createDirectories(file.getParent());
            Files.createFile(file);
        }

        try (var dev =
                Running.of(RecipeRun.recipe("dev", "--watch").in(project)).untilItSays("api | * ready")) {
            Files.writeString(project.resolve("src/d99/f9999.txt"), "changed");
            dev.untilItSays("api | * restart: src/d99/f9999.txt changed");

            assertEquals(
                    1,
                    Pattern.compile("\\* restart:")
                            .matcher(dev.said())
                            .results()
                            .count());
        }
    }

    private Path project(String name, String services) throws IOException {
        var project = Files.createDirectories(folder.resolve(name));
        Files.writeString(project.resolve("parity.yml"), "name: crowd-%s\nservices:\n%s".formatted(name, services));
        return project;
    }

    private static Running dev(Path project) {
        return Running.of(RecipeRun.recipe("dev").in(project));
    }

    /** One that has ended and is not yet forgotten by the system has no arguments. */
    private static boolean runs(long pid) {
        return ProcessHandle.of(pid).flatMap(it -> it.info().arguments()).isPresent();
    }

    private static String port(Running dev) {
        var found = Pattern.compile("api \\| at (\\d+)").matcher(dev.said());
        assertTrue(found.find(), dev.said());
        return found.group(1);
    }
}
