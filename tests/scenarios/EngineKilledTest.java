package scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.shell.Program;
import parity.testing.RecipeRun;
import parity.testing.Scenario;

/** An engine of our own is killed while services are worked on: what is not in it goes on, and what is comes back. */
@Scenario
class EngineKilledTest {

    private static final String IMAGE = "debian:trixie-slim";
    private static final String MAIL = "parity-killed-mail";
    private static final String GONE = "mail | * no container engine at ";
    private static final Duration PROMPT = Duration.ofSeconds(20);

    @TempDir
    private Path project;

    private SecondEngine engine;

    @BeforeEach
    void begin() throws IOException {
        assumeTrue(Files.getAttribute(project, "unix:uid").equals(0), "only root can start a second engine");
        Stream.of("dockerd", "unshare", "ip")
                .forEach(program -> assumeTrue(Program.exists(program), "no %s here".formatted(program)));
        engine = SecondEngine.begin();
        engine.load(IMAGE);
        Files.writeString(project.resolve("parity.yml"), """
                name: killed
                services:
                  side: { command: "echo begun; exec sleep 600", ready: "log: begun" }
                  mail:
                    image: debian:trixie-slim
                    command: sh -c 'trap exit TERM; echo up; sleep 600 & wait'
                    ready: "log: up"
                  web: { command: "echo begun; exec sleep 600", needs: [mail], ready: "log: begun" }
                """);
    }

    @AfterEach
    void leave_nothing_behind() {
        if (engine != null) {
            try (var _ = engine) {
                recipe("dev-down").run();
            }
        }
    }

    @Test
    void what_is_on_the_host_goes_on_and_the_container_comes_back_when_the_engine_does() throws Exception {
        try (var dev = Running.of(recipe("dev")).untilItSays("web  | * ready")) {
            engine.kill();
            dev.untilItSays(GONE);
            Thread.sleep(Duration.ofSeconds(3));

            assertEquals(1, count(dev, Pattern.quote(GONE) + ".*; it begins anew by itself once that answers"));
            assertEquals(1, count(dev, "container engine"), dev::said);
            assertFalse(dev.said().contains("Exception"), dev::said);
            recipe("status").run().exitsWith(0).prints("mail  waiting").prints("killed: 2 ready, 1 waiting");
            recipe("health").run().exitsWith(1).prints("2/3 healthy").prints("no container engine at ");

            engine.start();
            dev.until("have it back", () -> count(dev, "mail \\| \\* ready") == 2);
            assertEquals(2, count(dev, "(side|web ) \\| begun"), dev::said);
            assertEquals(List.of(MAIL + " running"), containers());

            engine.kill();
            long start = System.nanoTime();
            assertEquals(130, dev.end("INT"), dev::said);
            assertTrue(System.nanoTime() - start < PROMPT.toNanos(), dev::said);
            assertEquals(1, count(dev, "could not be ended: container %s is left: ".formatted(MAIL)), dev::said);
        }
        recipe("status").run().exitsWith(0).prints("has ended, and whether its container goes on is not known");
        engine.start();
        recipe("dev-down").run().exitsWith(0).prints("container " + MAIL);
        assertEquals(List.of(), containers());
    }

    @Test
    void an_engine_that_ends_in_good_order_is_no_end_of_what_it_ran() {
        try (var dev = Running.of(recipe("dev")).untilItSays("web  | * ready")) {
            engine.stop();
            dev.untilItSays(GONE);

            engine.start();
            dev.until("have it back", () -> count(dev, "mail \\| \\* ready") == 2);
            assertFalse(dev.said().contains("ended with"), dev::said);

            assertEquals(130, dev.end("INT"), dev::said);
        }
        assertEquals(List.of(), containers());
    }

    @Test
    void in_the_background_the_truth_is_told_and_what_could_not_be_removed_is_cleared_by_the_next() {
        recipe("dev", "--detach").run().exitsWith(0);
        engine.kill();

        Eventually.be(
                said -> said.contains("mail  waiting"),
                () -> recipe("status").run().exitsWith(0).outcome().out());
        recipe("dev-restart", "mail", "--wait-timeout", "2").run().exitsWith(5).complains("no container engine at ");
        recipe("dev-down")
                .run()
                .exitsWith(1)
                .prints("killed: side, mail, web ended")
                .complains("what ran in containers may be left: no container engine at ");

        engine.start();
        recipe("dev", "--detach").run().exitsWith(0).prints("killed: 3/3 healthy");
        assertEquals(List.of(MAIL + " running"), containers());
        recipe("dev-down").run().exitsWith(0);
        assertEquals(List.of(), containers());
    }

    private RecipeRun.Prepared recipe(String name, String... words) {
        return RecipeRun.recipe(name, words).in(project).with("DOCKER_HOST", engine.address());
    }

    private List<String> containers() {
        return engine.engine().get("/containers/json?all=1").items().stream()
                .map(one -> one.get("Names").items().getFirst().text().substring(1) + " "
                        + one.get("State").text())
                .toList();
    }

    private static long count(Running dev, String pattern) {
        return Pattern.compile(pattern).matcher(dev.said()).results().count();
    }
}
