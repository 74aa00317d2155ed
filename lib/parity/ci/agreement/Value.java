package parity.ci.agreement;

import java.util.List;
import java.util.Locale;
import parity.yaml.Node;
import parity.yaml.Node.Mapping;
import parity.yaml.Node.Scalar;
import parity.yaml.Node.Sequence;
import parity.yaml.Spot;

/** What an expression comes to, as far as files can tell. */
sealed interface Value {

    /** A text, a number or a truth value, and where it is written. */
    record Text(String text, Spot spot, List<String> steps) implements Value {
        public Text {
            steps = List.copyOf(steps);
        }
    }

    /** A list or a mapping. */
    record Thing(Node node) implements Value {}

    /** Only the run knows. */
    record Unknown(String why) implements Value {}

    static Value of(Node node) {
        return switch (node) {
            case Scalar scalar -> {
                var handedOn = HandedOn.of(scalar);
                yield new Text(handedOn.text(), scalar.spot(), handedOn.origin().steps());
            }
            case Sequence list -> new Thing(list);
            case Mapping map -> new Thing(map);
        };
    }

    static Text text(String text, Value near) {
        return near instanceof Text it
                ? new Text(text, it.spot(), it.steps())
                : new Text(text, Spot.whole(""), List.of());
    }

    /** As a condition reads it. */
    default boolean isTrue() {
        return !(this instanceof Text it)
                || !List.of("", "false", "0", "-0", "null").contains(it.text().toLowerCase(Locale.ROOT));
    }

    default boolean isUnknown() {
        return this instanceof Unknown;
    }
}
