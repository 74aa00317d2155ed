package parity.ci.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import parity.ci.expression.Type.Items;
import parity.ci.expression.Type.Plain;

class ExpressionTest {

    private static final Availability HERE = new Availability(
            Map.of(
                    "github", Type.open(Plain.ANY),
                    "needs", Type.closed().with("build", Type.closed().with("result", Plain.TEXT)),
                    "matrix", Type.closed().with("os", Plain.TEXT),
                    "inputs", Type.closed().with("fast", Plain.TRUTH).with("list", new Items(Plain.NUMBER, false))),
            Set.of("success"));

    @Test
    void what_github_accepts_is_accepted() {
        for (var text : List.of(
                "github.event.commits.*.author.name",
                "github['event_name'] == 'push' && !inputs.fast || success()",
                "format('{0} {{x}} {1}', needs.build.result, 0xff)",
                "fromJSON('{\"a\": [1, -2.5e3]}').a[0] >= 1",
                "contains(fromJSON('[\"a\"]'), matrix.os)",
                "'it''s' != null",
                "(((true)))",
                "case(inputs.fast, 'a', 'b')",
                "needs.*.result")) {
            assertEquals("", said(text), text);
        }
    }

    @Test
    void what_cannot_be_read_is_named_with_its_place() {
        assertEquals("0: the expression is empty", said("  "));
        assertEquals("2: '=' means nothing here; compare with '=='", said("a = b"));
        assertEquals("0: a text stands in '...' here, not in \"...\"", said("\"x\""));
        assertEquals("0: a text begins here with ' and does not end; close it", said("'x"));
        assertEquals("8: ')' is missing before the end", said("(github "));
        assertEquals("7: 'x' cannot follow here", said("github x"));
        assertEquals("7: a name or * stands behind a dot, not the end", said("github."));
        assertEquals("9: '+' means nothing here: expressions cannot calculate", said("github.a + 1"));
    }

    @Test
    void what_is_not_there_is_named_with_what_is() {
        assertEquals("0: unknown context 'githb'; did you mean 'github'?", said("githb.ref"));
        assertEquals("0: context 'secrets' is not known here; only github, inputs, matrix, needs", said("secrets.X"));
        assertEquals("6: this job needs no job 'biuld'; did you mean 'build'?", said("needs.biuld.result"));
        assertEquals("0: unknown function 'contain'; did you mean 'contains'?", said("contain('a', 'b')"));
        assertEquals("0: hashFiles() is not known here; call it within a step", said("hashFiles('x')"));
    }

    @Test
    void what_cannot_have_a_value_is_named() {
        assertEquals("10: '.x' needs an object, but before it is a text", said("matrix.os.x"));
        assertEquals("12: a list is asked by a number, not by a text", said("inputs.list['a']"));
        assertEquals("0: contains() takes 2 values, not 1", said("contains('a')"));
        assertEquals("7: format() has a {1}, but only one value stands behind its pattern", said("format('{1}', 'a')"));
        assertEquals(
                "12: '==' between a truth value and a list says nothing; compare texts or numbers",
                said("inputs.fast == inputs.list"));
    }

    @Test
    void nesting_has_an_end() {
        assertThrows(BadExpression.class, () -> Expression.parse("(".repeat(100_000)));
        assertThrows(BadExpression.class, () -> Expression.parse("!".repeat(100_000) + "true"));
        assertThrows(BadExpression.class, () -> Expression.parse("a" + ".a".repeat(100_000)));
        assertTrue(said("github" + ".a".repeat(1_900)).isEmpty());
    }

    @Test
    void finds_the_expressions_of_a_text() {
        var templates = Templates.in("a ${{ x }} b ${{ '}}' }} ${{ open");

        assertEquals(
                " x |" + " '}}' ",
                templates.pieces().stream().map(Templates.Piece::inside).collect(Collectors.joining("|")));
        assertEquals(25, templates.unclosed());
    }

    private static String said(String text) {
        try {
            var typing = new Typing(HERE);
            typing.of(Expression.parse(text));
            return typing.complaints().stream()
                    .map(complaint -> complaint.at() + ": " + complaint.message())
                    .collect(Collectors.joining("\n"));
        } catch (BadExpression e) {
            return e.at() + ": " + e.getMessage();
        }
    }
}
