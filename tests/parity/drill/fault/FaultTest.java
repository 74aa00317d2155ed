package parity.drill.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import parity.failure.Exit;
import parity.failure.Failure;

/** A fault is called by its word, and only where there is something that it can be done to. */
class FaultTest {

    @Test
    void is_known_by_the_word_that_is_typed() {
        assertEquals(Fault.POSTGRES_CRASH, Fault.named("postgres-crash", Part.PATRONI));
    }

    @Test
    void a_typo_names_the_nearest_and_all_there_are() {
        var refusal = assertThrows(Failure.class, () -> Fault.named("puase", Part.HAPROXY));

        assertEquals(Exit.USAGE, refusal.exit());
        assertEquals(
                "no fault 'puase' for haproxy; did you mean 'pause'?; there are: kill, stop, pause, disconnect",
                refusal.getMessage());
    }

    @Test
    void the_guide_names_what_each_part_can_bear() throws IOException {
        var guide = Files.readString(Path.of("docs/drills.md"));

        for (var part : Part.values()) {
            var row = Fault.of(part).map(fault -> "`" + fault.word() + "`").collect(Collectors.joining(", "));
            assertTrue(guide.contains("| `%s` | %s |".formatted(part.word(), row)), row);
        }
    }

    @Test
    void postgresql_does_not_crash_in_a_redis() {
        assertThrows(Failure.class, () -> Fault.named("postgres-crash", Part.REDIS));
    }
}
