package parity.ci.expression;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import parity.ci.expression.Type.Items;
import parity.ci.expression.Type.Members;
import parity.ci.expression.Type.Plain;
import parity.json.Json;

/** The type of a JSON document that is written out. */
final class JsonType {

    private JsonType() {}

    static Type of(Json json) {
        return switch (json.value()) {
            case null -> Plain.NOTHING;
            case Map<?, ?> _ -> members(json);
            case List<?> _ -> items(json);
            case Boolean _ -> Plain.TRUTH;
            case Number _ -> Plain.NUMBER;
            default -> Plain.TEXT;
        };
    }

    private static Type members(Json json) {
        var known = new HashMap<String, Type>();
        json.entries().forEach((name, value) -> known.put(name.toLowerCase(Locale.ROOT), of(value)));
        return new Members(known, null);
    }

    private static Type items(Json json) {
        var each = json.items().stream().map(JsonType::of).reduce(Type::either).orElse(Plain.ANY);
        return new Items(each, false);
    }
}
