package parity.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One value of a JSON document that someone else wrote: asking for what is not there gives an empty value, not an error.
 *
 * <p>Written here rather than taken from a library because it is read on the hot path, where a mapper's start-up alone
 * costs more than the whole recipe may.
 */
public record Json(@Nullable Object value) {

    public static Json parse(String text) {
        return new Json(new JsonReader(text).document());
    }

    /** Records, maps, lists, texts, numbers and truth values, as one line of JSON. */
    public static String write(@Nullable Object value) {
        return write(value, UnaryOperator.identity());
    }

    /** The same, with every text (not the keys) passed through a filter before it is written. */
    public static String write(@Nullable Object value, UnaryOperator<String> filter) {
        return new JsonWriter(filter).write(value).toString();
    }

    public Json get(String key) {
        return new Json(value instanceof Map<?, ?> map ? map.get(key) : null);
    }

    public Json at(String... path) {
        var found = this;
        for (var key : path) {
            found = found.get(key);
        }
        return found;
    }

    public List<Json> items() {
        return value instanceof List<?> list ? list.stream().map(Json::new).toList() : List.of();
    }

    public Map<String, Json> entries() {
        var entries = new LinkedHashMap<String, Json>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> entries.put(String.valueOf(key), new Json(item)));
        }
        return entries;
    }

    public boolean isPresent() {
        return value != null;
    }

    /** The text of a text, number or truth value; empty where there is none. */
    public String text() {
        return value == null || value instanceof Map || value instanceof List ? "" : String.valueOf(value);
    }

    public long number() {
        return value instanceof Number number ? number.longValue() : 0;
    }

    public boolean truth() {
        return Boolean.TRUE.equals(value);
    }
}
