package parity.ci.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import parity.ci.expression.Expression.Call;
import parity.ci.expression.Expression.Comparison;
import parity.ci.expression.Expression.Context;
import parity.ci.expression.Expression.Each;
import parity.ci.expression.Expression.Index;
import parity.ci.expression.Expression.Literal;
import parity.ci.expression.Expression.Logic;
import parity.ci.expression.Expression.Member;
import parity.ci.expression.Expression.Not;

/** Finds what anybody who opens an issue or a pull request can fill with a text of their own. */
public final class Untrusted {

    private static final Set<String> PATHS = Set.of(
            "github.head_ref",
            "github.event.issue.title",
            "github.event.issue.body",
            "github.event.pull_request.title",
            "github.event.pull_request.body",
            "github.event.pull_request.head.ref",
            "github.event.pull_request.head.label",
            "github.event.pull_request.head.repo.default_branch",
            "github.event.comment.body",
            "github.event.review.body",
            "github.event.review_comment.body",
            "github.event.discussion.title",
            "github.event.discussion.body",
            "github.event.pages.*.page_name",
            "github.event.commits.*.message",
            "github.event.commits.*.author.email",
            "github.event.commits.*.author.name",
            "github.event.head_commit.message",
            "github.event.head_commit.author.email",
            "github.event.head_commit.author.name",
            "github.event.workflow_run.head_branch",
            "github.event.workflow_run.head_commit.message");

    private Untrusted() {}

    /** The paths within an expression; none where it cannot be read. */
    public static List<String> in(String expression) {
        try {
            var found = new ArrayList<String>();
            collect(Expression.parse(expression), found);
            return found;
        } catch (BadExpression e) {
            return List.of();
        }
    }

    private static void collect(Expression expression, List<String> found) {
        var path = path(expression);
        if (PATHS.contains(path)) {
            found.add(path);
        }
        switch (expression) {
            case Member member -> collect(member.of(), found);
            case Index index -> {
                collect(index.of(), found);
                collect(index.index(), found);
            }
            case Each each -> collect(each.of(), found);
            case Call call -> collectFrom(call, found);
            case Logic logic -> {
                collect(logic.left(), found);
                collect(logic.right(), found);
            }
            // What these give is true or false, whatever is compared.
            case Not _, Comparison _, Literal _, Context _ -> {}
        }
    }

    private static void collectFrom(Call call, List<String> found) {
        var name = call.name().toLowerCase(Locale.ROOT);
        if (!Set.of("contains", "startswith", "endswith", "hashfiles").contains(name)) {
            call.arguments().forEach(argument -> collect(argument, found));
        }
    }

    private static String path(Expression expression) {
        return switch (expression) {
            case Context context -> context.key();
            case Member member -> path(member.of()) + "." + member.name().toLowerCase(Locale.ROOT);
            case Index index
            when index.index() instanceof Literal literal ->
                path(index.of()) + "."
                        + (literal.type() == Type.Plain.TEXT ? literal.text().toLowerCase(Locale.ROOT) : "*");
            case Index index -> path(index.of()) + ".*";
            case Each each -> path(each.of()) + ".*";
            default -> "";
        };
    }
}
