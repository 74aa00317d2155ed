package scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.testing.Scenario;

/** A recipe that is cut short, wherever it is, leaves what the next one finds and puts right. */
@Scenario
@Tag("recipe")
class InterruptTest {

    private static final int PLAIN = 5;
    private static final String LATE = """
              late:
                <<: *sh
                command: sh -c 'sleep 5; touch /ready; sleep 900'
                healthcheck: {test: [CMD, test, -e, /ready], interval: 1s}
            """;

    @TempDir
    private Path folder;

    private ForeignProject project;

    @BeforeEach
    void begin() {
        project = ForeignProject.in(folder, "cut", "");
    }

    @AfterEach
    void take_down() {
        project.close();
    }

    @Test
    void ctrl_c_in_any_phase_leaves_what_status_tells_and_the_next_run_completes() {
        cutInEachPhase("INT", 130);
    }

    @Test
    void a_kill_in_any_phase_leaves_what_status_tells_and_the_next_run_completes() {
        cutInEachPhase("KILL", 137);
    }

    @Test
    void who_interrupts_is_told_where_to_look() {
        project.compose(services());

        for (var recipe : List.of("dev-up", "wait-healthy")) {
            try (var run = Running.of(project.recipe(recipe))) {
                int exit = run.untilItSays("late").end("INT");
                assertEquals(130, exit, run::said);
                assertTrue(run.said().contains("interrupted; 'status' says what is there"), run::said);
            }
        }
    }

    @Test
    void what_was_half_replaced_is_put_right_and_nameless_volumes_are_kept() {
        var service =
                "services: {web: {<<: *idle, init: false, stop_grace_period: 3s, environment: {N: %d}, volumes: [/scratch]}}\n";
        project.compose(service.formatted(1)).up().exitsWith(0);
        project.exec("web", "touch", "/scratch/mine");

        project.compose(service.formatted(2));
        try (var run = Running.of(project.recipe("dev-up"))) {
            run.until("replace it", () -> project.containers().size() > 1).end("KILL");
        }
        project.run("status").exitsWith(0).prints("left by a run that was cut short");
        project.up().exitsWith(0).complains(": an earlier run was cut short");

        assertEquals(List.of("web-1 running"), project.containers());
        assertEquals("2", project.exec("web", "printenv", "N"));
        assertEquals("/scratch/mine", project.exec("web", "ls", "/scratch/mine"));
    }

    @Test
    void a_makeshift_name_that_was_never_taken_away_is() {
        project.compose("services: {web: {<<: *idle, environment: {N: 1}}}\n")
                .up()
                .exitsWith(0);
        project.compose("services: {web: {<<: *idle, environment: {N: 2}}}\n")
                .up()
                .exitsWith(0);
        var before = project.incarnation("web");
        project.docker("rename", project.name() + "-web-1", "0a1b2c3d4e5f_%s-web-1".formatted(project.name()));

        project.up().exitsWith(0).complains("rename web: an earlier run was cut short");

        assertEquals(before, project.incarnation("web"));
    }

    @Test
    void of_two_runs_one_waits_for_the_other_and_then_touches_nothing() {
        project.compose(services());
        try (var first = Running.of(project.recipe("dev-up")).untilItSays("create late")) {

            var second = project.up().exitsWith(0);

            second.complains("waiting for dev-up (pid ").prints("6/6 healthy, nothing to do");
            assertEquals(0, first.exit());
        }
    }

    @Test
    void a_dev_down_waits_for_the_dev_up_that_is_under_way() {
        project.compose(services());
        try (var up = Running.of(project.recipe("dev-up")).untilItSays("create late")) {

            project.run("dev-down")
                    .exitsWith(0)
                    .complains("waiting for dev-up (pid ")
                    .prints("6 containers");

            assertEquals(0, up.exit());
            assertEquals(List.of(), project.containers());
        }
    }

    @Test
    void a_dev_down_that_is_cut_short_is_finished_by_the_next() {
        // Without an init a sleeping shell does not hear that it should end, and has its whole time.
        project.compose("""
                services:
                  quick: {<<: *idle, depends_on: [slow]}
                  slow: {<<: *idle, init: false, stop_grace_period: 4s}
                """).up().exitsWith(0);

        try (var down = Running.of(project.recipe("dev-down"))) {
            int exit = down.until("stop the first", () -> project.containers().size() == 1)
                    .end("INT");
            assertEquals(130, exit, down.said());
        }
        project.run("status").exitsWith(0).prints("1 not created");
        project.run("dev-down").exitsWith(0).prints("1 container, 1 network");

        assertEquals(List.of(), project.containers());
        assertFalse(project.docker("network", "inspect", project.name() + "_default")
                .succeeded());
    }

    private void cutInEachPhase(String signal, int exit) {
        phases().forEach((phase, hasCome) -> {
            project.compose(services());
            try (var run = Running.of(project.recipe("dev-up"))) {
                int ended = run.until(phase, () -> hasCome.test(run, project)).end(signal);
                assertEquals(exit, ended, () -> phase + ": " + run.said());
                assertFalse(run.said().contains("bug"), run::said);
            }
            agree(phase);
            var next = project.up().exitsWith(0).prints("6/6 healthy");
            assertFalse(next.outcome().err().contains("waiting for"), next.outcome()::err);
            assertEquals(all(), project.containers(), phase);
            project.run("dev-down").exitsWith(0).prints("6 containers, 1 network, 0 volumes removed");
        });
    }

    private static Map<String, BiPredicate<Running, ForeignProject>> phases() {
        var phases = new LinkedHashMap<String, BiPredicate<Running, ForeignProject>>();
        phases.put("reading", (run, _) -> run.isCalling("docker") || run.isCalling("docker-compose"));
        phases.put("creating", (run, _) -> run.said().contains("create late"));
        phases.put("starting", (_, project) -> project.containers().size() > PLAIN);
        phases.put("waiting", (_, project) -> project.containers().contains("late-1 running"));
        return phases;
    }

    /** What was sent before the end is still done by the engine: the two agree as soon as it is. */
    private void agree(String phase) {
        var told = List.<String>of();
        var there = List.of("nothing was compared");
        for (int tries = 0; tries < 20 && !told.equals(there); tries++) {
            there = project.containers();
            told = project.run("status", "--json").exitsWith(0).json().get("containers").items().stream()
                    .filter(line -> !line.get("container").text().isEmpty())
                    .map(line -> line.get("container").text().replace(project.name() + "-", "") + " "
                            + line.get("state").text())
                    .sorted()
                    .toList();
        }
        assertEquals(there, told, phase);
    }

    private static List<String> all() {
        return Stream.concat(Stream.of("late-1 running"), numbers().mapToObj("s%d-1 running"::formatted))
                .toList();
    }

    private static String services() {
        var text = new StringBuilder("services:\n").append(LATE);
        numbers().forEach(number -> text.append("  s%d: {<<: *sh, command: sleep 900}\n".formatted(number)));
        return text.toString();
    }

    private static IntStream numbers() {
        return IntStream.rangeClosed(1, PLAIN);
    }
}
