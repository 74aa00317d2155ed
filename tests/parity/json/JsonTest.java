package parity.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parity.failure.Failure;

class JsonTest {

    private record Service(String name, List<Integer> ports, Duration took, Optional<String> image) {}

    @Test
    void a_record_becomes_an_object_of_its_components() {
        var service = new Service("db", List.of(5432, 5433), Duration.ofMillis(1500), Optional.empty());

        assertEquals("{\"name\":\"db\",\"ports\":[5432,5433],\"took\":1500,\"image\":null}", Json.write(service));
    }

    @Test
    void what_is_written_is_read_back_the_same() {
        var text = "quote \" slash \\ newline \n tab \t bell \u0007 snow \u2603";

        var back = Json.parse(Json.write(Map.of("text", text, "big", Long.MAX_VALUE, "half", 0.5)));

        assertEquals(text, back.get("text").text());
        assertEquals(Long.MAX_VALUE, back.get("big").number());
        assertEquals("0.5", back.get("half").text());
    }

    @Test
    void a_number_of_64_bits_without_a_sign_keeps_its_digits() {
        var json = Json.parse("{\"leader\": 9987408390867068524, \"least\": -9223372036854775808}");

        assertEquals("9987408390867068524", json.get("leader").text());
        assertEquals(Long.MIN_VALUE, json.get("least").number());
    }

    @Test
    void asking_for_what_is_not_there_gives_nothing() {
        var json = Json.parse("{\"a\": {\"b\": [1, {\"c\": true}]}}");

        assertEquals(true, json.at("a", "b").items().get(1).get("c").truth());
        assertFalse(json.at("x", "y", "z").isPresent());
        assertEquals("", json.at("a").text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[1,]", "{\"a\" 1}", "tru", "\"open", "1 2", "\"\\x\"", "\"\\u12\"", "nan", "{a:1}"})
    void refuses_what_is_not_json(String text) {
        assertThrows(Failure.class, () -> Json.parse(text));
    }

    @Test
    void refuses_nesting_that_would_exhaust_the_stack() {
        assertThrows(Failure.class, () -> Json.parse("[".repeat(100_000)));
    }
}
