package parity.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.ci.agreement.Examination;
import parity.ci.agreement.Policy;
import parity.ci.agreement.Side;

class ManyWorkflowsTest {

    @TempDir
    Path root;

    /** A race over files in which nothing is found, or that are refused, would measure nothing. */
    @Test
    void both_sides_are_found_in_all_of_them_and_agree() throws IOException {
        var repository = ManyWorkflows.in(root, 3);

        var agreement = Examination.of(repository.folder(), Policy.none(), List.of());

        assertEquals(List.of(), agreement.obstacles(95));
        var postgres = agreement.rows().stream()
                .filter(row -> row.subject().name().equals("postgresql"))
                .findFirst()
                .orElseThrow();
        for (int i = 1; i <= 3; i++) {
            var file = ".github/workflows/part%d.yml".formatted(i);
            assertTrue(
                    postgres.of(Side.CI).stream()
                            .anyMatch(fact -> fact.spot().file().equals(file)),
                    file);
        }
    }
}
