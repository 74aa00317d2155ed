package parity.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.failure.Exit;
import parity.failure.Failure;

class ChosenPortsTest {

    private static final WantedPort DB = WantedPort.tcp("db", 5432);
    private static final WantedPort DNS = new WantedPort("dns", HostAddress.ALL, 53, Protocol.UDP);

    @TempDir
    Path project;

    @Test
    void what_is_recorded_is_in_force_in_the_next_run_and_the_rest_stays_as_wanted() {
        var file = new ChosenPortsFile(project);

        file.write(new ChosenPorts(Map.of(DNS, 8053)));

        assertEquals(8053, file.read().inForce(DNS).port());
        assertEquals(DB, file.read().inForce(DB));
    }

    @Test
    void git_does_not_see_the_record_and_nothing_is_left_beside_it() throws IOException {
        var file = new ChosenPortsFile(project);

        file.write(new ChosenPorts(Map.of(DB, 5433)));
        file.write(new ChosenPorts(Map.of(DB, 5434)));

        assertEquals("*\n", Files.readString(project.resolve(".parity/.gitignore")));
        try (var entries = Files.list(project.resolve(".parity"))) {
            assertEquals(
                    List.of(".gitignore", "ports.json"),
                    entries.map(entry -> entry.getFileName().toString())
                            .sorted()
                            .toList());
        }
    }

    @Test
    void a_record_that_cannot_be_read_is_named_with_the_way_out() throws IOException {
        var file = new ChosenPortsFile(project);
        Files.createDirectories(file.file().getParent());

        for (var broken :
                List.of("{\"ports\": [", "{\"ports\": [{\"name\": \"db\", \"port\": 5432, \"instead\": 0}]}")) {
            Files.writeString(file.file(), broken);
            var failure = assertThrows(Failure.class, file::read);

            assertEquals(Exit.USAGE, failure.exit());
            assertTrue(String.valueOf(failure.getMessage()).contains(file.file() + ": "), failure.getMessage());
            assertTrue(String.valueOf(failure.getMessage()).contains("delete it"), failure.getMessage());
        }
    }
}
