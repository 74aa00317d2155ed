package parity.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.failure.Exit;
import parity.failure.Failure;

class CommandTest {

    @TempDir
    private Path folder;

    @Test
    void keeps_both_streams_and_the_exit_code_apart() {
        var outcome =
                Command.of("sh", "-c", "echo result; echo reason >&2; exit 3").run();

        assertEquals("result\n", outcome.out());
        assertEquals("reason\n", outcome.err());
        assertEquals(3, outcome.exit());
        assertEquals("reason", outcome.lastWord());
    }

    @Test
    void reads_what_it_is_given() {
        assertEquals(
                "as it was\n$HOME", Command.of("cat").run("as it was\n$HOME").out());
        assertEquals("", Command.of("cat").run().out());
    }

    @Test
    void words_are_never_read_by_a_shell() {
        var outcome = Command.of("printf", "%s|", "a b", "$HOME", "*", "").run();

        assertEquals("a b|$HOME|*||", outcome.out());
    }

    @Test
    void runs_in_its_directory_with_its_variables() {
        var outcome = Command.of("sh", "-c", "echo $WORD; pwd -P")
                .in(folder)
                .with("WORD", "yes")
                .run();

        assertTrue(outcome.out().startsWith("yes\n"));
        assertTrue(outcome.out().contains(folder.getFileName().toString()));
    }

    @Test
    void past_its_limit_it_ends_with_all_its_children() throws InterruptedException {
        var pid = folder.resolve("pid");
        var command = Command.of("sh", "-c", "sleep 60 & echo $! > '" + pid + "'; wait")
                .within(Duration.ofSeconds(1));

        var failure = assertThrows(Failure.class, command::run);

        assertEquals(Exit.TIMED_OUT, failure.exit());
        assertTrue(endsWithin(Duration.ofSeconds(10), pid), "the grandchild was ended too");
    }

    @Test
    void one_that_runs_beside_us_is_ended_when_it_takes_too_long() throws Exception {
        try (var child =
                Command.of("sh", "-c", "echo begun; exec sleep 900").start().endAfter(Duration.ofMillis(200))) {
            assertEquals("begun\n", new String(child.out().readAllBytes(), StandardCharsets.UTF_8));

            assertEquals(
                    Exit.TIMED_OUT,
                    assertThrows(Failure.class, () -> child.end(Duration.ofSeconds(20)))
                            .exit());
        }
    }

    @Test
    void a_program_that_is_not_there_is_named() {
        var failure = assertThrows(Failure.class, Command.of("no-such-program")::run);

        assertEquals(Exit.MISSING, failure.exit());
        assertEquals("cannot run 'no-such-program': it is not installed, or not on PATH", failure.getMessage());
    }

    @Test
    void prints_itself_as_one_could_type_it() {
        assertEquals(
                "docker ps 'a b' 'it'\\''s' ''",
                Command.of("docker", "ps", "a b", "it's", "").toString());
    }

    private static boolean endsWithin(Duration limit, Path pid) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (isAlive(pid) && System.nanoTime() < deadline) {
            Thread.sleep(5);
        }
        return !isAlive(pid);
    }

    private static boolean isAlive(Path pid) {
        try {
            return ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
                    .map(process -> process.isAlive() && !isZombie(process.pid()))
                    .orElse(false);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean isZombie(long pid) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/stat")).contains(") Z ");
        } catch (java.io.IOException e) {
            return true;
        }
    }
}
