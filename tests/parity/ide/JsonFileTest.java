package parity.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parity.failure.Failure;

class JsonFileTest {

    private static final Map<String, Object> API = Map.of("name", "parity: api");
    private static final Map<String, Object> WEB = Map.of("name", "parity: web");

    @Test
    void what_is_not_ours_stays_as_it_was_typed() {
        var text = JsonFile.LAUNCH.with("""
                // Use IntelliSense, "configurations": [
                {
                  "version": "0.2.0", /* { */
                  "inputs": [{"configurations": [1]}],
                  "configurations": [
                    { "name": "mine, //not a comment", "port": 1, },  // mine, too ]
                    {"name" : "parity: gone"},
                    // about web
                    {"name":   "parity: web"}, {"name": "other"} // last
                  ],
                }
                """, List.of(API, WEB));

        assertEquals("""
                // Use IntelliSense, "configurations": [
                {
                  "version": "0.2.0", /* { */
                  "inputs": [{"configurations": [1]}],
                  "configurations": [
                    { "name": "mine, //not a comment", "port": 1, },  // mine, too ]
                    // about web
                    {"name":   "parity: web"}, {"name": "other"}, // last
                    {
                      "name": "parity: api"
                    }
                  ],
                }
                """, text);
        assertEquals(text, JsonFile.LAUNCH.with(text, List.of(API, WEB)), "a second time");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{ // nothing yet\n}",
                "{\"version\": \"0.2.0\"}",
                "\uFEFF{\"configurations\": []}",
                "{\"configurations\": [ /* none */ ]}",
                "{\"configurations\": [{\"name\": \"a\"},]}",
                "{\"configurations\": [{\"name\": \"a\"}] // ,\n}",
                "{\r\n\t\"configurations\": [\r\n\t\t{\"name\": \"parity: web\"}\r\n\t]\r\n}\r\n",
                "{\"configurations\": [{\"name\": \"a\"}, // a\n{\"name\": \"parity: gone\"} ]}",
                "{\"configurations\": [{\"name\": \"parity: gone\"}, // gone\n  {\"name\": \"parity: api\"},\n ]}",
                "{\"configurations\": [{\"name\": \"parity: api\", \"port\": 1},{\"name\": \"parity: api\"}]}"
            })
    void whatever_is_there_it_comes_and_goes(String before) {
        var text = JsonFile.LAUNCH.with(before, List.of(API, WEB));
        var without = JsonFile.LAUNCH.with(text, List.of());

        assertEquals(text, JsonFile.LAUNCH.with(text, List.of(API, WEB)));
        assertEquals(before.contains("\"a\"") ? List.of("a") : List.of(), names(without), without);
        assertTrue(names(text).containsAll(List.of("parity: api", "parity: web")), text);
        assertEquals(before.contains("\"a\"") ? 3 : 2, names(text).size(), text);
        assertEquals(before.contains("\r\n"), text.contains("\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[]", "{", "{ /* no end", "{\"configurations\": {}}", "{\"configurations\": null}", "{} {}"})
    void what_cannot_be_read_is_refused_by_its_name(String before) {
        var refused = assertThrows(Failure.class, () -> JsonFile.LAUNCH.with(before, List.of(API)));

        assertTrue(refused.getMessage().startsWith("cannot add to .vscode/launch.json: "), refused.getMessage());
    }

    private static List<String> names(String text) {
        return JsonWithComments.of(text).json().get("configurations").items().stream()
                .map(item -> item.get("name").text())
                .toList();
    }
}
