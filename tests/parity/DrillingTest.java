package parity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.terminal.RunLog;
import parity.terminal.Terminal;
import parity.terminal.Terminal.Verbosity;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What cannot be meant is refused before the stack is even looked for. */
class DrillingTest {

    private final Terminal terminal = Terminal.ours(Verbosity.QUIET, RunLog.none());

    @Command
    private static final class Bare {}

    @Test
    void a_drill_has_one_round_at_least() {
        assertEquals("--repeat takes 1 to 1000, not 0", drilled("--repeat", "0"));
        assertEquals("--repeat takes 1 to 1000, not -1", zeroLoss("--repeat", "-1"));
        assertEquals("--repeat takes 1 to 1000, not 1001", chaos("latency", "--repeat", "1001"));
    }

    @Test
    void only_a_dead_leaders_key_is_taken() {
        assertEquals(
                "--skip-ttl takes the key of a leader that is dead for sure: with --fault kill only, not stop",
                drilled("--skip-ttl", "--fault", "stop"));
        assertEquals(
                "--skip-ttl takes the key of a leader that is dead for sure: with --fault kill only, not pause",
                zeroLoss("--skip-ttl", "--fault", "pause"));
        assertEquals("--skip-ttl is for patroni: redis has no such key", drilled("redis", "--skip-ttl"));
    }

    @Test
    void a_part_or_a_fault_that_nobody_knows_names_the_nearest() {
        assertEquals(
                "no part 'reddis' to drill; did you mean 'redis'?; there are: patroni, redis, etcd, haproxy",
                drilled("reddis"));
        assertEquals(
                "no fault 'quorum' for patroni; there are: "
                        + "kill, stop, pause, partition, disconnect, postgres-crash, switchover",
                zeroLoss("--fault", "quorum"));
    }

    @Test
    void a_page_that_could_not_be_written_is_refused(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("file"), "");

        assertEquals("--report %s is a folder; name a file in it".formatted(folder), drilled("--report", folder + ""));
        assertEquals(
                "--report %s: there is no folder %s; make it, or name another place"
                        .formatted(file.resolve("page.html"), file),
                drilled("--report", file.resolve("page.html") + ""));

        var far = folder.resolve("none/page.html");
        assertEquals(
                "--report %s: there is no folder %s; make it, or name another place".formatted(far, far.getParent()),
                drilled("--report", far + ""));
        assertTrue(Files.notExists(far.getParent()), "nothing was made");
    }

    @Test
    void a_list_of_scenarios_takes_no_word_beside_it() {
        var refusal = "--list names all scenarios, and breaks nothing: it takes no word beside it";

        assertEquals(refusal, chaos("--list", "kill"));
        assertEquals(refusal, chaos("--list", "--for", "3"));
    }

    @Test
    void a_scenario_is_one_with_an_amount_that_can_be() {
        assertEquals("which scenario? 'test-chaos --list' says what each does", chaos("--for", "3"));
        assertEquals("--percent takes 1 to 100, not 200", chaos("loss", "--percent", "200"));
        assertEquals("--percent takes 1 to 100, not 150", chaos("cpu", "--percent", "150"));
        assertEquals("--size takes 1 to 60000, not -1", chaos("disk", "--size", "-1"));
        assertEquals("--size takes 1 to 60000, not 0", chaos("disk", "--size", "0"));
        assertEquals("--for takes 1 to 900 seconds", chaos("kill", "--for", "-5"));
    }

    private String drilled(String... words) {
        var drilling = new Drilling();
        return refusal(() -> drilling.here(terminal), drilling, words);
    }

    private String zeroLoss(String... words) {
        var losingNothing = new LosingNothing();
        return refusal(() -> losingNothing.here(terminal), losingNothing, words);
    }

    private String chaos(String... words) {
        var chaos = new Chaos();
        return refusal(() -> chaos.here(terminal), chaos, words);
    }

    private static String refusal(Runnable work, Object options, String... words) {
        new CommandLine(new Bare()).addMixin("options", options).parseArgs(words);
        var failure = assertThrows(Failure.class, work::run);
        assertEquals(Exit.USAGE, failure.exit(), failure.getMessage());
        return String.valueOf(failure.getMessage());
    }
}
