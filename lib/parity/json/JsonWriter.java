package parity.json;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Writes values as one line of JSON; a record becomes an object of its components, a duration its milliseconds. */
final class JsonWriter {

    private final StringBuilder text = new StringBuilder();
    private final UnaryOperator<String> filter;

    JsonWriter(UnaryOperator<String> filter) {
        this.filter = filter;
    }

    JsonWriter write(@Nullable Object value) {
        switch (value) {
            case null -> text.append("null");
            case Json json -> write(json.value());
            case Record record -> record(record);
            case Map<?, ?> map -> map(map);
            case Collection<?> items -> items(items);
            case Optional<?> maybe -> write(maybe.orElse(null));
            case Boolean truth -> text.append(truth);
            case Duration duration -> text.append(duration.toMillis());
            case Double number when number.isNaN() || number.isInfinite() -> text.append("null");
            case Number number -> text.append(number);
            case Enum<?> word -> string(word.name().toLowerCase(java.util.Locale.ROOT));
            default -> string(filter.apply(value.toString()));
        }
        return this;
    }

    /** All that was written so far. */
    @Override
    public String toString() {
        return text.toString();
    }

    private void record(Record record) {
        var separator = "{";
        for (var component : record.getClass().getRecordComponents()) {
            text.append(separator);
            string(component.getName());
            text.append(':');
            write(valueOf(component, record));
            separator = ",";
        }
        text.append(separator.equals("{") ? "{}" : "}");
    }

    private static @Nullable Object valueOf(RecordComponent component, Record record) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void map(Map<?, ?> map) {
        var separator = "{";
        for (var entry : map.entrySet()) {
            text.append(separator);
            string(String.valueOf(entry.getKey()));
            text.append(':');
            write(entry.getValue());
            separator = ",";
        }
        text.append(separator.equals("{") ? "{}" : "}");
    }

    private void items(Collection<?> items) {
        text.append('[');
        var separator = "";
        for (var item : items) {
            text.append(separator);
            write(item);
            separator = ",";
        }
        text.append(']');
    }

    private void string(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            character(value.charAt(i));
        }
        text.append('"');
    }

    private void character(char c) {
        switch (c) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> {
                if (c < ' ') {
                    text.append("\\u00").append(c < 16 ? "0" : "").append(Integer.toHexString(c));
                } else {
                    text.append(c);
                }
            }
        }
    }
}
