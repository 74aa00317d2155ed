package parity.config;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.shell.Command;

class NastyFilesTest {

    private static final long LIMIT_MILLIS = 2_000;

    /** A message is a line to be read, whatever it quotes. */
    private static final int LONGEST_LINE = 300;

    @TempDir
    Path folder;

    @Test
    void nasty_files_are_refused_in_two_seconds_and_256_megabytes() throws IOException {
        NastyFiles.writeTo(folder);

        var outcome = Command.of(java(), "-Xmx256m", "-cp", classPath(), NastyFiles.class.getName(), folder.toString())
                .within(Duration.ofMinutes(2))
                .run();

        assertEquals(0, outcome.exit(), outcome.err());
        var lines = outcome.out().lines().toList();
        assertEquals(NastyFiles.texts().size(), lines.size(), outcome.out());
        assertAll(lines.stream().map(line -> () -> assertRefusedInTime(line)));
    }

    private static void assertRefusedInTime(String line) {
        var parts = List.of(line.split("\t"));

        assertTrue(Long.parseLong(parts.getFirst()) < LIMIT_MILLIS, line);
        assertTrue(!parts.getLast().equals("accepted"), line);
        assertTrue(line.length() < LONGEST_LINE, line);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** That of the library, and where this test lies, which another loader may have brought. */
    private static String classPath() throws IOException {
        try {
            var here = Path.of(NastyFiles.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            var library = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
            return here + File.pathSeparator + library;
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
