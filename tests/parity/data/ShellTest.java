package parity.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import parity.json.Json;

/** What psql prints, as a program gets it. */
class ShellTest {

    @Test
    void the_rows_of_a_statement_are_in_the_one_object() {
        assertEquals(
                "{\"service\":\"patroni2\",\"ended\":0,\"rows\":[[\"a\",\"b\"],[\"1\",null],[\"2\",\"\"]]}",
                Json.write(Shell.facts("patroni2", 0, "a,b\n1,\u0001\n2,\n")));
        assertEquals("{\"service\":\"patroni2\",\"ended\":1,\"rows\":[]}", Json.write(Shell.facts("patroni2", 1, "")));
    }

    @Test
    void commas_quotes_and_line_feeds_stay_what_they_were() {
        assertEquals(
                List.of(List.of("name"), List.of("a,b"), List.of("he said \"no\""), List.of("one\ntwo"), List.of("")),
                Csv.rows("name\n\"a,b\"\n\"he said \"\"no\"\"\"\n\"one\ntwo\"\n\n", "\u0001"));
    }

    @Test
    void a_text_that_ends_with_a_comma_has_an_empty_value_behind_it() {
        assertEquals(List.of(List.of("1", "")), Csv.rows("1,\n", "\u0001"));
    }
}
