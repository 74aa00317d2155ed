package parity.ports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.BitSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.address.ChosenPorts;
import parity.address.ChosenPortsFile;
import parity.address.WantedPort;
import parity.failure.Exit;
import parity.failure.Failure;

class NeighboursTest {

    @TempDir
    Path folder;

    @Test
    void what_another_project_has_chosen_is_known_while_it_is_recorded_and_never_our_own() throws IOException {
        var neighbours = neighbours(folder);
        var shop = project("shop", 5433);

        neighbours.inTurn(() -> {
            neighbours.remember(shop);
            return true;
        });

        assertEquals(numbers(5433), neighbours.chosenBeside(folder.resolve("blog")));
        assertEquals(numbers(), neighbours.chosenBeside(shop));

        Files.delete(new ChosenPortsFile(shop).file());
        neighbours.remember(project("blog", 5434));

        assertEquals(numbers(5434), neighbours.chosenBeside(shop));
        assertEquals(
                folder.resolve("blog") + "\n",
                Files.readString(folder.resolve("projects")).replace("\r", ""));
    }

    @Test
    void a_damaged_record_of_another_project_is_that_projects_trouble() throws IOException {
        var neighbours = neighbours(folder);
        var shop = project("shop", 5433);
        neighbours.remember(shop);

        Files.writeString(new ChosenPortsFile(shop).file(), "{");

        assertEquals(numbers(), neighbours.chosenBeside(folder.resolve("blog")));
    }

    @Test
    void who_waits_too_long_for_its_turn_is_told_for_what() {
        var failure = assertThrows(
                Failure.class,
                () -> neighbours(folder)
                        .inTurn(() -> new Neighbours(folder, Duration.ofMillis(60)).inTurn(() -> "never")));

        assertEquals(Exit.TIMED_OUT, failure.exit());
    }

    @Test
    void a_user_without_a_writable_home_chooses_alone() throws IOException {
        var neighbours = neighbours(
                Files.writeString(folder.resolve("file"), "in the way").resolve("ports"));

        var chosen = neighbours.inTurn(() -> "chosen");
        neighbours.remember(folder);

        assertEquals("chosen", chosen);
        assertEquals(numbers(), neighbours.chosenBeside(folder));
    }

    private Path project(String name, int chosen) {
        var project = folder.resolve(name);
        new ChosenPortsFile(project).write(new ChosenPorts(Map.of(WantedPort.tcp("db", 5432), chosen)));
        return project;
    }

    private static Neighbours neighbours(Path folder) {
        return new Neighbours(folder, Duration.ofSeconds(5));
    }

    private static BitSet numbers(int... numbers) {
        var set = new BitSet();
        for (int number : numbers) {
            set.set(number);
        }
        return set;
    }
}
