package parity.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RequiredVariablesTest {

    @Test
    void what_a_compose_file_insists_on_is_told_with_its_reason() {
        var text = "{\"A\": \"${PASSWORD:?not set, run dev-setup}\", \"B\": \"x${TOKEN?}y\"}";

        assertEquals(Map.of("PASSWORD", "not set, run dev-setup", "TOKEN", ""), RequiredVariables.in(text));
    }

    @Test
    void what_has_a_default_or_is_left_to_a_shell_is_not_insisted_on() {
        assertEquals(Map.of(), RequiredVariables.in("${A:-1} ${B} $C $${D:?} ${E:+x} ${"));
    }
}
