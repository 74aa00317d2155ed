package parity.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import parity.catalog.Project;

class DetachmentTest {

    @Test
    void what_runs_in_the_background_has_the_options_that_the_launcher_gives() throws IOException {
        var launcher = Files.readString(Project.ofLibrary().root().resolve("jbang"));

        var options = launcher.lines()
                .filter(line -> line.startsWith("jvm="))
                .collect(Collectors.joining())
                .replaceAll("^jvm=\"|\"$", "");

        assertEquals(
                sorted(List.of(options.split(" "))),
                sorted(Detachment.FLAGS.stream()
                        .filter(flag -> !flag.startsWith("-Dparity."))
                        .toList()));
    }

    private static List<String> sorted(List<String> words) {
        return words.stream().sorted().toList();
    }
}
