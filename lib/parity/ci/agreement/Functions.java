package parity.ci.agreement;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import parity.ci.agreement.Value.Text;
import parity.ci.agreement.Value.Thing;
import parity.ci.agreement.Value.Unknown;
import parity.yaml.Anchors;
import parity.yaml.Node;
import parity.yaml.Node.Scalar;
import parity.yaml.Problems;
import parity.yaml.Spot;
import parity.yaml.YamlReader;

/** The functions and comparisons of expressions, on values that are worked out. */
final class Functions {

    private Functions() {}

    static Value compared(Value left, String sign, Value right) {
        if (!(left instanceof Text one) || !(right instanceof Text other)) {
            return left.isUnknown() ? left : new Unknown("it compares more than texts");
        }
        boolean isSame = one.text().equalsIgnoreCase(other.text());
        return switch (sign) {
            case "==" -> Value.text(String.valueOf(isSame), left);
            case "!=" -> Value.text(String.valueOf(!isSame), left);
            default -> new Unknown("it compares sizes");
        };
    }

    static Value call(String function, List<Value> arguments) {
        var unknown = arguments.stream().filter(Value::isUnknown).findFirst();
        if (unknown.isPresent()) {
            return unknown.get();
        }
        var texts = arguments.stream()
                .map(it -> it instanceof Text text ? text.text() : "")
                .toList();
        var name = function.toLowerCase(Locale.ROOT);
        if (texts.size() < needed(name)) {
            return new Unknown("%s() lacks an argument".formatted(function));
        }
        return switch (name) {
            case "fromjson" -> parsed(texts.getFirst(), arguments.getFirst());
            case "format" -> Value.text(formatted(texts), arguments.getFirst());
            case "startswith" -> truth(lower(texts.get(0)).startsWith(lower(texts.get(1))));
            case "endswith" -> truth(lower(texts.get(0)).endsWith(lower(texts.get(1))));
            case "contains" ->
                arguments.getFirst() instanceof Thing list
                        ? truth(list.node().items().stream()
                                .anyMatch(item -> item.text().equalsIgnoreCase(texts.get(1))))
                        : truth(lower(texts.get(0)).contains(lower(texts.get(1))));
            case "join" -> joined(arguments.getFirst(), texts);
            default -> new Unknown("only the run knows %s()".formatted(function));
        };
    }

    private static int needed(String function) {
        return switch (function) {
            case "fromjson", "format", "join" -> 1;
            case "startswith", "endswith", "contains" -> 2;
            default -> 0;
        };
    }

    private static Value joined(Value of, List<String> texts) {
        var sign = texts.size() > 1 ? texts.get(1) : ",";
        return of instanceof Thing list
                ? Value.text(list.node().items().stream().map(Node::text).collect(Collectors.joining(sign)), of)
                : of;
    }

    private static String formatted(List<String> texts) {
        var result = texts.getFirst();
        for (int i = 1; i < texts.size(); i++) {
            result = result.replace("{" + (i - 1) + "}", texts.get(i));
        }
        return result;
    }

    private static Value parsed(String json, Value near) {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        var node = YamlReader.readForeign("", bytes, new Problems(), new Anchors());
        return node.<Value>map(it -> it instanceof Scalar ? Value.text(it.text(), near) : new Thing(it))
                .orElse(new Unknown("it is not JSON"));
    }

    private static Value truth(boolean value) {
        return new Text(String.valueOf(value), Spot.whole(""), List.of());
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
