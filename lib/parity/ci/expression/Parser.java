package parity.ci.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parity.ci.expression.Expression.Call;
import parity.ci.expression.Expression.Comparison;
import parity.ci.expression.Expression.Context;
import parity.ci.expression.Expression.Each;
import parity.ci.expression.Expression.Index;
import parity.ci.expression.Expression.Literal;
import parity.ci.expression.Expression.Logic;
import parity.ci.expression.Expression.Member;
import parity.ci.expression.Expression.Not;
import parity.ci.expression.Token.Kind;
import parity.ci.expression.Type.Plain;

/** Reads one expression, the loosest sign first. */
final class Parser {

    /** GitHub refuses deeper ones, too. */
    private static final int DEEPEST = 50;

    private static final List<String> EQUALITY = List.of("==", "!=");
    private static final List<String> ORDER = List.of("<", "<=", ">", ">=");

    private final List<Token> tokens;
    private int next;
    private int depth;

    Parser(String text) throws BadExpression {
        tokens = new Lexer(text).tokens();
    }

    Expression whole() throws BadExpression {
        if (peek().kind() == Kind.END) {
            throw new BadExpression(0, "the expression is empty");
        }
        var expression = either();
        if (peek().kind() != Kind.END) {
            throw new BadExpression(peek().at(), "%s cannot follow here".formatted(peek().described()));
        }
        return expression;
    }

    private Expression either() throws BadExpression {
        if (++depth > DEEPEST) {
            throw new BadExpression(peek().at(), "the expression is nested more than %d deep".formatted(DEEPEST));
        }
        var left = both();
        while (peek().is("||")) {
            int at = take().at();
            left = new Logic("||", left, both(), at);
        }
        depth--;
        return left;
    }

    private Expression both() throws BadExpression {
        var left = equal();
        while (peek().is("&&")) {
            int at = take().at();
            left = new Logic("&&", left, equal(), at);
        }
        return left;
    }

    private Expression equal() throws BadExpression {
        var left = ordered();
        while (isOne(EQUALITY)) {
            var sign = take();
            left = new Comparison(sign.text(), left, ordered(), sign.at());
        }
        return left;
    }

    private Expression ordered() throws BadExpression {
        var left = negated();
        while (isOne(ORDER)) {
            var sign = take();
            left = new Comparison(sign.text(), left, negated(), sign.at());
        }
        return left;
    }

    private Expression negated() throws BadExpression {
        if (!peek().is("!")) {
            return reached(single());
        }
        int at = take().at();
        if (++depth > DEEPEST) {
            throw new BadExpression(at, "the expression is nested more than %d deep".formatted(DEEPEST));
        }
        var operand = negated();
        depth--;
        return new Not(operand, at);
    }

    /** Follows the dots and brackets behind a value. */
    private Expression reached(Expression start) throws BadExpression {
        var value = start;
        while (peek().is(".") || peek().is("[")) {
            value = take().is(".") ? member(value) : index(value);
        }
        return value;
    }

    private Expression member(Expression of) throws BadExpression {
        var name = take();
        if (name.is("*")) {
            return new Each(of, name.at());
        }
        if (name.kind() != Kind.NAME) {
            throw new BadExpression(name.at(), "a name or * stands behind a dot, not " + name.described());
        }
        return new Member(of, name.text(), name.at());
    }

    private Expression index(Expression of) throws BadExpression {
        int at = peek().at();
        if (peek().is("*")) {
            take();
            expect("]");
            return new Each(of, at);
        }
        var index = either();
        expect("]");
        return new Index(of, index, at);
    }

    private Expression single() throws BadExpression {
        var token = take();
        return switch (token.kind()) {
            case TEXT -> new Literal(Plain.TEXT, token.text(), token.at());
            case NUMBER -> new Literal(Plain.NUMBER, token.text(), token.at());
            case NAME -> named(token);
            case SIGN, END -> grouped(token);
        };
    }

    private Expression grouped(Token token) throws BadExpression {
        if (!token.is("(")) {
            throw new BadExpression(token.at(), "a value is missing before " + token.described());
        }
        var inner = either();
        expect(")");
        return inner;
    }

    private Expression named(Token name) throws BadExpression {
        if (peek().is("(")) {
            take();
            return new Call(name.text(), arguments(), name.at());
        }
        return switch (name.text().toLowerCase(Locale.ROOT)) {
            case "true", "false" -> new Literal(Plain.TRUTH, name.text(), name.at());
            case "null" -> new Literal(Plain.NOTHING, name.text(), name.at());
            case "nan", "infinity" -> new Literal(Plain.NUMBER, name.text(), name.at());
            default -> new Context(name.text(), name.at());
        };
    }

    private List<Expression> arguments() throws BadExpression {
        var arguments = new ArrayList<Expression>();
        while (!peek().is(")")) {
            arguments.add(either());
            if (!peek().is(")")) {
                expect(",");
                if (peek().is(")")) {
                    throw new BadExpression(peek().at(), "a value is missing before ')'");
                }
            }
        }
        take();
        return arguments;
    }

    private void expect(String sign) throws BadExpression {
        var token = take();
        if (!token.is(sign)) {
            throw new BadExpression(token.at(), "'%s' is missing before %s".formatted(sign, token.described()));
        }
    }

    private boolean isOne(List<String> signs) {
        return peek().kind() == Kind.SIGN && signs.contains(peek().text());
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Token take() {
        var token = peek();
        if (token.kind() != Kind.END) {
            next++;
        }
        return token;
    }
}
