package parity.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parity.failure.Exit;
import parity.failure.Failure;

class RecipeNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Smoke", "smoke_test", "-smoke", "smoke-", "smoke--test", "1st", "a b", "../up", "é", "a\nb"
            })
    void refuses_what_is_no_lower_case_word_joined_by_dashes(String name) {
        var failure = assertThrows(Failure.class, () -> new RecipeName(name));

        assertEquals(Exit.USAGE, failure.exit());
    }

    @Test
    void refuses_what_jbang_would_take_for_a_command_of_its_own() {
        var failure = assertThrows(Failure.class, () -> new RecipeName("info"));

        assertTrue(failure.getMessage().contains("'jbang info' is a command of JBang itself"), failure.getMessage());
    }

    @Test
    void is_a_class_that_hides_none_of_javas() {
        assertEquals("SmokeTest", new RecipeName("smoke-test").className());
        assertEquals("Http2Check", new RecipeName("http2-check").className());
        assertEquals("ProcessRecipe", new RecipeName("process").className());
        assertEquals("ScannerRecipe", new RecipeName("scanner").className());
        assertEquals("ReportRecipe", new RecipeName("report").className());
    }
}
