package parity.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void what_stands_in_a_file_of_variables_is_known(@TempDir Path folder) throws IOException {
        var file =
                Files.writeString(folder.resolve(".env"), "# mine\nDB_PASSWORD='hunter2-secret'\nDB_HOST=localhost\n");

        Secrets.learnFile(file);

        assertEquals("*** on localhost", Secrets.mask("hunter2-secret on localhost"));
    }

    @Test
    void a_key_of_many_lines_is_masked_line_by_line() {
        Secrets.learn("APP_PRIVATE_KEY", "-----BEGIN-----\nabcdefghij\n-----END-----");

        assertEquals("line 2: ***", Secrets.mask("line 2: abcdefghij"));
    }

    @Test
    void an_address_does_not_show_who_logs_in_and_how() {
        assertEquals("tcp://***@db.example.test:1/x", Secrets.mask("tcp://ada:p4ssw0rd@db.example.test:1/x"));
        assertEquals("http://db.example.test/@x", Secrets.mask("http://db.example.test/@x"));
    }
}
