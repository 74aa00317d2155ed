package parity.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OldRunsTest {

    @TempDir
    private Path folder;

    @Test
    void of_runs_that_went_well_the_last_are_kept_with_room_for_one_more() throws IOException {
        for (int run = 0; run < 25; run++) {
            write(run, "exit 0");
        }

        OldRuns.forget(folder);

        assertEquals(IntStream.range(6, 25).mapToObj(OldRunsTest::name).toList(), left());
    }

    @Test
    void a_run_that_failed_outlives_those_that_went_well() throws IOException {
        write(0, "exit 1");
        write(1, "killed before it could say how it ended");
        for (int run = 2; run < 40; run++) {
            write(run, "exit 0");
        }

        OldRuns.forget(folder);

        assertEquals(List.of(name(0), name(1), name(21)), left().subList(0, 3));
    }

    @Test
    void of_those_that_failed_only_the_last_are_kept() throws IOException {
        for (int run = 0; run < 50; run++) {
            write(run, "exit 130");
        }

        OldRuns.forget(folder);

        assertEquals(IntStream.range(11, 50).mapToObj(OldRunsTest::name).toList(), left());
    }

    private List<String> left() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void write(int run, String end) throws IOException {
        Files.writeString(folder.resolve(name(run)), "health []\n" + end + "\n");
    }

    private static String name(int run) {
        return "20260101-1200%02d-000-health-7.log".formatted(run);
    }
}
