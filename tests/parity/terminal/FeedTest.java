package parity.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FeedTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void lines_are_gathered_until_there_is_a_pause() {
        var feed = new Feed(new PrintStream(bytes, true, StandardCharsets.UTF_8));

        feed.line("größe");
        assertEquals("", text());
        feed.flush();
        assertEquals("größe\n", text());

        feed.line("x".repeat(100_000));
        assertEquals(6 + 100_001, text().length());
        feed.line("last");
        feed.close();
        assertTrue(text().endsWith("x\nlast\n"));
        assertTrue(feed.isHeard());
    }

    @Test
    void a_reader_who_has_gone_is_noticed() {
        var feed = new Feed(new PrintStream(new Closed(), true, StandardCharsets.UTF_8));

        feed.line("unheard");
        assertTrue(feed.isHeard());
        feed.flush();

        assertFalse(feed.isHeard());
    }

    private String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** What is left of a pipe when its reader has ended. */
    private static final class Closed extends OutputStream {

        @Override
        public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
        }
    }
}
