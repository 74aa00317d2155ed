package parity.ci;

import java.nio.charset.StandardCharsets;
import java.util.List;
import parity.ci.expression.BadExpression;
import parity.ci.expression.Expression;
import parity.ci.expression.Expression.Call;
import parity.ci.expression.Expression.Literal;
import parity.ci.expression.Templates;
import parity.yaml.Anchors;
import parity.yaml.Node;
import parity.yaml.Node.Entry;
import parity.yaml.Node.Mapping;
import parity.yaml.Node.Scalar;
import parity.yaml.Node.Sequence;
import parity.yaml.Problems;
import parity.yaml.Spot;
import parity.yaml.YamlReader;

/** Takes {@code ${{ fromJSON('[1, 2]') }}} for the list that it spells out: no run is needed to know it. */
final class Literals {

    private Literals() {}

    /** The value, at the place of the expression; anything else stays as it is. */
    static Node unfolded(Node node) {
        return switch (node) {
            case Scalar scalar -> value(scalar);
            case Sequence list -> list;
            case Mapping map ->
                new Mapping(
                        map.spot(),
                        map.entries().stream()
                                .map(entry -> new Entry(entry.key(), unfolded(entry.value())))
                                .toList());
        };
    }

    private static Node value(Scalar scalar) {
        var templates = Templates.in(scalar.text());
        if (!templates.isWhole() || !(parsed(templates) instanceof Call call)) {
            return scalar;
        }
        boolean isSpelledOut = call.name().equalsIgnoreCase("fromJSON")
                && call.arguments().size() == 1
                && call.arguments().getFirst() instanceof Literal;
        return isSpelledOut ? read(((Literal) call.arguments().getFirst()).text(), scalar) : scalar;
    }

    private static Expression parsed(Templates templates) {
        try {
            return Expression.parse(templates.pieces().getFirst().inside());
        } catch (BadExpression e) {
            return new Expression.Context("", 0);
        }
    }

    private static Node read(String json, Scalar scalar) {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        return YamlReader.readForeign("", bytes, new Problems(), new Anchors())
                .map(node -> at(scalar.spot(), node))
                .orElse(scalar);
    }

    private static Node at(Spot spot, Node node) {
        return switch (node) {
            case Scalar scalar -> at(spot, scalar);
            case Sequence list ->
                new Sequence(
                        spot, list.items().stream().map(item -> at(spot, item)).toList());
            case Mapping map -> new Mapping(spot, entries(spot, map));
        };
    }

    private static List<Entry> entries(Spot spot, Mapping map) {
        return map.entries().stream()
                .map(entry -> new Entry(at(spot, entry.key()), at(spot, entry.value())))
                .toList();
    }

    private static Scalar at(Spot spot, Scalar scalar) {
        return new Scalar(spot, scalar.text(), scalar.plain());
    }
}
