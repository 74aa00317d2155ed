package parity.ci.syntax;

import java.util.Locale;
import parity.ci.expression.Expression;
import parity.ci.expression.Expression.Call;
import parity.ci.expression.Expression.Comparison;
import parity.ci.expression.Expression.Context;
import parity.ci.expression.Expression.Each;
import parity.ci.expression.Expression.Index;
import parity.ci.expression.Expression.Literal;
import parity.ci.expression.Expression.Logic;
import parity.ci.expression.Expression.Member;
import parity.ci.expression.Expression.Not;

/** Tells expressions whose value is the same in every run. */
final class Constants {

    private Constants() {}

    static boolean isConstant(Expression expression) {
        return switch (expression) {
            case Literal _ -> true;
            case Context _ -> false;
            case Member member -> isConstant(member.of());
            case Index index -> isConstant(index.of()) && isConstant(index.index());
            case Each each -> isConstant(each.of());
            case Call call -> isPure(call.name()) && call.arguments().stream().allMatch(Constants::isConstant);
            case Not not -> isConstant(not.operand());
            case Comparison it -> isConstant(it.left()) && isConstant(it.right());
            case Logic it -> isConstant(it.left()) && isConstant(it.right());
        };
    }

    private static boolean isPure(String function) {
        return switch (function.toLowerCase(Locale.ROOT)) {
            case "contains", "startswith", "endswith", "format", "join", "tojson", "fromjson", "case" -> true;
            default -> false;
        };
    }
}
