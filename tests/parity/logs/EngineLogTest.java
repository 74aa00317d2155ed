package parity.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parity.engine.Engine;
import parity.shell.Command;
import parity.testing.Scenario;

/** The engine's answers and its files tell the same, whatever a container prints. */
@Scenario
class EngineLogTest {

    private static final String NAME = "parity-test-logs-said";
    private static final String NASTY =
            "echo 'a \"quoted\" <b> \\\\ line'; echo err >&2; echo; printf 'tab\\there\\r\\n';"
                    + " head -c 40000 /dev/zero | tr '\\0' x; echo; echo Ä漢🎉; head -c 500 /dev/urandom; echo; printf end";

    @AfterEach
    void remove() {
        docker("rm", "-f", NAME);
    }

    @Test
    void the_engine_and_its_files_tell_the_same() throws IOException {
        docker("run", "--name", NAME, "debian:trixie-slim", "sh", "-c", NASTY);
        var voice = Voice.of(Engine.here(), NAME).orElseThrow();
        assumeTrue(voice.history(Said.query()) instanceof JsonFileLog, "the engine's files are not ours to read");

        var ofFiles = heard(voice.history(Said.query()));

        assertEquals(heard(voice.last(EngineLog.ALL, false)), ofFiles);
        assertTrue(ofFiles.stream().anyMatch(line -> line.endsWith("OUT " + "x".repeat(40_000))));
        assertTrue(ofFiles.getLast().endsWith("OUT end"));
    }

    @Test
    void a_long_line_of_a_container_with_a_terminal_is_put_together() throws IOException {
        docker(
                "run",
                "-t",
                "--name",
                NAME,
                "debian:trixie-slim",
                "sh",
                "-c",
                "head -c 40000 /dev/zero | tr '\\0' x; echo");
        var voice = Voice.of(Engine.here(), NAME).orElseThrow();

        var heard = heard(voice.last(EngineLog.ALL, false));

        assertEquals(1, heard.size());
        assertTrue(heard.getFirst().endsWith("OUT " + "x".repeat(40_000) + "\r"), "cut, or with moments in between");
    }

    @Test
    void a_container_that_is_gone_is_no_voice() {
        assertEquals(Optional.empty(), Voice.of(Engine.here(), "parity-test-logs-nobody"));
    }

    private static List<String> heard(Log log) throws IOException {
        var lines = new ArrayList<String>();
        log.read((time, channel, text) -> lines.add(time + " " + channel + " " + text));
        return lines;
    }

    private static void docker(String... words) {
        Command.of(Stream.concat(Stream.of("docker"), Stream.of(words)).toList())
                .within(Duration.ofMinutes(1))
                .run();
    }
}
