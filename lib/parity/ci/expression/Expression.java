package parity.ci.expression;

import java.util.List;
import java.util.Locale;

/** What stands between {@code ${{} and {@code }}}, as a tree; each part knows where it begins. */
public sealed interface Expression {

    int at();

    /** Reads a whole expression, without the braces. */
    static Expression parse(String text) throws BadExpression {
        return new Parser(text).whole();
    }

    /** A value as it is written. */
    record Literal(Type type, String text, int at) implements Expression {}

    /** A context such as {@code github}. */
    record Context(String name, int at) implements Expression {
        /** As it is looked up: names are the same in any case. */
        public String key() {
            return name.toLowerCase(Locale.ROOT);
        }
    }

    /** {@code of.name}. */
    record Member(Expression of, String name, int at) implements Expression {}

    /** {@code of[index]}. */
    record Index(Expression of, Expression index, int at) implements Expression {}

    /** {@code of.*}: every member or item. */
    record Each(Expression of, int at) implements Expression {}

    /** {@code name(arguments)}. */
    record Call(String name, List<Expression> arguments, int at) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** {@code !operand}. */
    record Not(Expression operand, int at) implements Expression {}

    /** {@code left == right}, and the other comparisons. */
    record Comparison(String sign, Expression left, Expression right, int at) implements Expression {}

    /** {@code left && right}, {@code left || right}. */
    record Logic(String sign, Expression left, Expression right, int at) implements Expression {}
}
