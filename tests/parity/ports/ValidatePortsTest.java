package parity.ports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static parity.testing.RecipeRun.recipe;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.testing.PortLease;

@Tag("recipe")
class ValidatePortsTest {

    @TempDir
    Path empty;

    @Test
    void a_held_port_is_a_finding_with_an_offer() {
        try (var held = PortLease.any()) {
            var typed = "127.0.0.1:" + held.port();

            recipe("validate-ports", typed)
                    .run()
                    .exitsWith(3)
                    .prints("held by ")
                    .complains("port %d is held by ".formatted(held.port()));
        }
    }

    @Test
    void json_tells_the_holder_the_offer_and_the_time_it_took() {
        try (var held = PortLease.any()) {
            var facts = recipe("validate-ports", "--json", "127.0.0.1:" + held.port())
                    .run()
                    .exitsWith(3)
                    .json();

            var port = facts.get("ports").items().getFirst();
            assertEquals(1, facts.get("v").number());
            assertEquals("taken", port.get("state").text());
            assertTrue(port.get("offer").number() > 0, "no offer");
            assertTrue(facts.get("tookMillis").isPresent(), "no time");
        }
    }

    @Test
    void what_cannot_be_meant_is_wrong_usage() {
        recipe("validate-ports", "99999").run().exitsWith(2).complains("'99999' is not a port");
        recipe("validate-ports", "--fix", "--strict").run().exitsWith(2).complains("not both");
        recipe("validate-ports", "--fix", "5432").run().exitsWith(2).complains("leave out the numbers");
        recipe("validate-ports").in(empty).run().exitsWith(2).complains("no project in");
    }
}
