package parity.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parity.failure.Exit;
import parity.failure.Failure;

class GrepTest {

    @Test
    void says_where_an_expression_is_wrong() {
        var failure = assertThrows(Failure.class, () -> Grep.of("order (47", false));

        assertEquals(Exit.USAGE, failure.exit());
        assertEquals(
                "--grep 'order (47' is no regular expression: unclosed group at character 10", failure.getMessage());
    }

    @Test
    void small_letters_are_capitals_only_where_asked() {
        assertFalse(Grep.of("größe", false).finds("GRÖSSE und GRÖßE"));
        assertTrue(Grep.of("größe", true).finds("GRÖSSE und GRÖßE"));
    }

    @Test
    void all_that_was_found_stands_out() {
        assertEquals("<a1>b<a2>", Grep.of("a\\d", false).highlighted("a1ba2", found -> "<" + found + ">"));
    }

    @ParameterizedTest
    @CsvSource({
        "order 47, order 47",
        "order.*failed, failed",
        "order.+47, order",
        "a.b?c, ''",
        "(order), ''",
        "x|order, ''",
        "o*, ''",
        "^order, ''",
        ".*, ''"
    })
    void knows_a_text_that_is_in_all_it_finds(String expression, String literal) {
        assertEquals(literal, Grep.of(expression, false).literal());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order.*failed",
                "order.?failed",
                "order..failed",
                "order.*.failed",
                "order 47",
                ".",
                "",
                "fail.d"
            })
    void finds_what_the_expression_finds(String expression) {
        for (var text : new String[] {"order failed", "orderfailed", "order 47 failed", "failed order", "fail", ""}) {
            assertEquals(
                    Pattern.compile(expression).matcher(text).find(),
                    Grep.of(expression, false).finds(text),
                    expression + " in " + text);
        }
    }

    @Test
    void an_expression_that_nests_too_deep_for_a_line_is_said_so() {
        var failure =
                assertThrows(Failure.class, () -> Grep.of("(a|b)*c", false).finds("ab".repeat(200_000)));

        assertTrue(failure.getMessage().contains("nests too deep"), failure.getMessage());
    }
}
