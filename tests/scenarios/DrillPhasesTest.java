package scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parity.testing.RecipeRun;

/**
 * Whenever a drill is ended, the fault is healed: by itself where it can, else by whoever comes next. What is ended in the
 * middle of the fault is in {@link DrillTest}.
 */
@OnReferenceStack
class DrillPhasesTest {

    /** Long enough for what is written down to be done, too. */
    private static final Duration BROKEN = Duration.ofSeconds(2);

    @Test
    void an_interrupt_leaves_all_well_whenever_it_comes(ReferenceStack stack) throws IOException {
        for (var phase : List.of("write, read", "heal it", "wait until all is healthy")) {
            assertEquals(130, ended(stack, "INT", phase, "haproxy", "--fault", "pause"), phase);

            assertHealed(stack);
            stack.run("wait-healthy", "--timeout", "30").exitsWith(0);
        }
    }

    @Test
    void a_killed_drill_is_healed_by_the_next_run_whenever_it_was_killed(ReferenceStack stack) throws IOException {
        for (var phase : List.of("write, read", "heal it", "wait until all is healthy")) {
            assertEquals(137, ended(stack, "KILL", phase, "haproxy", "--fault", "pause"), phase);

            stack.run("dev-up", "--strict-ports").exitsWith(0);

            assertHealed(stack);
        }
    }

    /** What each leaves is of another kind: rules in a network, a network less, packets that are lost, a limit, a full disk. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "test-failover --fault partition --no-backup",
                "test-failover redis --fault disconnect",
                "test-chaos loss --for 60 --no-backup",
                "test-chaos cpu --node patroni1 --for 60 --no-backup",
                "test-chaos memory --node patroni1 --for 60 --no-backup"
            })
    void what_a_killed_fault_has_left_is_healed_by_the_next_run(String line, ReferenceStack stack) throws Exception {
        var before = stack.shape();
        var words = List.of(line.split(" "));
        try (var drill = Running.of(RecipeRun.recipe(
                        words.getFirst(), words.subList(1, words.size()).toArray(String[]::new))
                .in(folder(stack)))) {
            drill.until("break something", () -> Files.exists(folder(stack).resolve(".parity/drill.json")));
            Thread.sleep(BROKEN);
            assertEquals(137, drill.end("KILL"), drill.said());
        }
        stack.run("health").exitsWith(1).prints("a drill that was cut short has left ");

        stack.run("dev-up", "--strict-ports").exitsWith(0);

        stack.assertNoFaultIsLeft();
        assertEquals(before, stack.shape());
        stack.run("wait-healthy", "--timeout", "60").exitsWith(0);
    }

    /** Nothing is broken yet, so nothing is to be healed; of the backup no half is left. */
    @Test
    void an_interrupted_backup_breaks_nothing(ReferenceStack stack) throws IOException {
        assertEquals(130, ended(stack, "INT", "restoring it", "--fault", "switchover"));

        assertHealed(stack);
        try (var files = Files.list(folder(stack).resolve(".parity/backups"))) {
            assertEquals(
                    List.of(),
                    files.filter(file -> file.toString().endsWith(".part")).toList());
        }
    }

    /** The database that the backup was being restored into for a look is the next backup's to remove. */
    @Test
    void a_killed_backup_leaves_nothing_for_long(ReferenceStack stack) throws IOException {
        assertEquals(137, ended(stack, "KILL", "restoring it", "--fault", "switchover"));

        stack.run("dev-up", "--strict-ports").exitsWith(0);
        assertHealed(stack);
        stack.run("dev-backup").exitsWith(0);

        assertEquals(
                "postgres shop",
                stack.sql(
                        "postgres",
                        "SELECT string_agg(datname, ' ' ORDER BY datname) FROM pg_database WHERE NOT datistemplate"));
    }

    private static int ended(ReferenceStack stack, String signal, String phase, String... words) {
        try (var drill = Running.of(RecipeRun.recipe("test-failover", words).in(folder(stack)))) {
            return drill.untilItSays(phase).end(signal);
        }
    }

    private static void assertHealed(ReferenceStack stack) {
        assertFalse(Files.exists(folder(stack).resolve(".parity/drill.json")));
        assertFalse(stack.node("haproxy").isPaused());
    }

    private static Path folder(ReferenceStack stack) {
        return stack.files().folder();
    }
}
