package parity.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import parity.config.Shape.Items;
import parity.config.Shape.Key;
import parity.config.Shape.Named;
import parity.config.Shape.Section;
import parity.config.Shape.Whole;
import parity.config.Shape.Word;
import parity.json.Json;

/** The text of parity.schema.json, made from the keys that files are checked against. */
final class SchemaText {

    private SchemaText() {}

    static String of(Section file) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "parity.yml");
        schema.put("description", "A project's own environment, in Parity's words; docs/parity-yml.md explains it.");
        schema.putAll(schema(file));
        return pretty(schema, "") + "\n";
    }

    private static Map<String, Object> schema(Shape shape) {
        return switch (shape) {
            case Section section ->
                ordered("type", "object", "additionalProperties", false, "properties", properties(section));
            case Named named ->
                ordered(
                        "type", "object",
                        "propertyNames",
                                ordered("pattern", named.name().pattern().pattern()),
                        "additionalProperties", schema(named.each()));
            case Items items -> ordered("type", "array", "items", schema(items.each()));
            case Word word ->
                ordered("type", type(word), "pattern", word.pattern().pattern());
            case Whole whole -> ordered("type", "integer", "minimum", whole.least(), "maximum", whole.most());
        };
    }

    private static Map<String, Object> properties(Section section) {
        var properties = new LinkedHashMap<String, Object>();
        section.keys().forEach(key -> properties.put(key.name(), described(key)));
        return properties;
    }

    private static Map<String, Object> described(Key key) {
        var described = ordered("description", key.sentence());
        described.putAll(schema(key.shape()));
        return described;
    }

    /** An editor reads 20.10 as a number; we take it as it was typed. */
    private static Object type(Word word) {
        return word.numeric() ? List.of("string", "number") : "string";
    }

    private static Map<String, Object> ordered(Object... keysAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    private static String pretty(Object value, String indent) {
        return value instanceof Map<?, ?> map && !map.isEmpty()
                ? map.entrySet().stream()
                        .map(entry -> indent + "  " + Json.write(entry.getKey()) + ": "
                                + pretty(entry.getValue(), indent + "  "))
                        .collect(Collectors.joining(",\n", "{\n", "\n" + indent + "}"))
                : Json.write(value);
    }
}
