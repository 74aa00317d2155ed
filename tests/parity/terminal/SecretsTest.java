package parity.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SecretsTest {

    @Test
    void a_value_whose_name_says_so_is_never_printed() {
        Secrets.learn("DB_PASSWORD", "correct-horse");
        Secrets.learn("github-token", "correct-horse-battery");
        Secrets.learn("DB_HOST", "db.example.test");

        assertEquals(
                "*** and *** at db.example.test",
                Secrets.mask("correct-horse-battery and correct-horse at db.example.test"));
    }

    @Test
    void every_line_of_the_terminal_is_masked() {
        Secrets.learn("API_KEY", "s3cr3t-value");
        var bytes = new ByteArrayOutputStream();
        var stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        var terminal = new Terminal(stream, stream, false, Terminal.Verbosity.VERBOSE, RunLog.none());

        terminal.print("p s3cr3t-value");
        terminal.say("s s3cr3t-value");
        terminal.detail("d s3cr3t-value");
        terminal.complain("c s3cr3t-value");

        assertEquals("p ***\ns ***\nd ***\nc ***\n", bytes.toString(StandardCharsets.UTF_8));
    }

    @Test
    void short_values_are_left_alone_because_they_are_everywhere() {
        Secrets.learn("PASSWORD", "on");

        assertTrue(Secrets.mask("come on").endsWith("on"));
        assertFalse(Secrets.mask("come on").contains("***"));
    }
}
