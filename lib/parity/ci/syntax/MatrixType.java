package parity.ci.syntax;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import parity.ci.Matrix;
import parity.ci.expression.Templates;
import parity.ci.expression.Type;
import parity.ci.expression.Type.Items;
import parity.ci.expression.Type.Members;
import parity.yaml.Node;
import parity.yaml.Node.Entry;
import parity.yaml.Node.Mapping;
import parity.yaml.Node.Scalar;
import parity.yaml.Node.Sequence;

/** What {@code matrix} holds in a job. */
final class MatrixType {

    private MatrixType() {}

    static Type of(Matrix matrix) {
        var types = new HashMap<String, Type>();
        matrix.axes().forEach(axis -> add(types, axis, axis(axis.value())));
        matrix.include().forEach(extra -> extra.entries().forEach(entry -> add(types, entry, of(entry.value()))));
        boolean isOpen = matrix.include().stream().anyMatch(extra -> !(extra instanceof Mapping));
        return new Members(types, isOpen || matrix.hasUnknownNames() ? Type.Plain.ANY : null);
    }

    private static void add(Map<String, Type> types, Entry entry, Type type) {
        types.merge(entry.key().text().toLowerCase(Locale.ROOT), type, Type::either);
    }

    private static Type axis(Node values) {
        return values instanceof Sequence ? each(values.items()) : Type.Plain.ANY;
    }

    private static Type each(List<Node> values) {
        return values.stream().map(MatrixType::of).reduce(Type::either).orElse(Type.Plain.ANY);
    }

    private static Type of(Node value) {
        return switch (value) {
            case Sequence list -> new Items(each(list.items()), false);
            case Mapping map -> members(map);
            case Scalar scalar when !Templates.in(scalar.text()).isPlain() -> Type.Plain.ANY;
            case Scalar scalar ->
                switch (parity.ci.Plain.of(scalar)) {
                    case NOTHING -> Type.Plain.ANY;
                    case TRUTH -> Type.Plain.TRUTH;
                    case NUMBER -> Type.Plain.NUMBER;
                    case TEXT -> Type.Plain.TEXT;
                };
        };
    }

    private static Type members(Mapping map) {
        var types = new HashMap<String, Type>();
        map.entries().forEach(entry -> add(types, entry, of(entry.value())));
        return new Members(types, null);
    }
}
