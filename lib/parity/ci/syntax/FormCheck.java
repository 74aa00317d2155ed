package parity.ci.syntax;

import org.jspecify.annotations.Nullable;
import parity.ci.Findings;
import parity.ci.Plain;
import parity.ci.expression.Templates;
import parity.ci.expression.Type;
import parity.ci.syntax.Form.Amount;
import parity.ci.syntax.Form.Anything;
import parity.ci.syntax.Form.Checked;
import parity.ci.syntax.Form.Condition;
import parity.ci.syntax.Form.Either;
import parity.ci.syntax.Form.Items;
import parity.ci.syntax.Form.Later;
import parity.ci.syntax.Form.Named;
import parity.ci.syntax.Form.Perhaps;
import parity.ci.syntax.Form.Section;
import parity.ci.syntax.Form.Truth;
import parity.ci.syntax.Form.Whole;
import parity.ci.syntax.Form.Words;
import parity.yaml.Node;
import parity.yaml.Node.Mapping;
import parity.yaml.Node.Scalar;
import parity.yaml.Node.Sequence;

/** Compares a workflow with the form it should have, place by place, and the expressions in it with their places. */
final class FormCheck {

    private final Findings findings;
    private final ExpressionCheck expressions;

    FormCheck(Findings findings) {
        this.findings = findings;
        this.expressions = new ExpressionCheck(findings);
    }

    /** The subject is what a message calls the node: {@code 'runs-on'}. */
    void check(String subject, Node node, Form form, Scope scope) {
        switch (form) {
            case Words words -> words(subject, node, words, scope);
            case Truth truth -> truth(subject, node, truth, scope);
            case Amount amount -> amount(subject, node, amount, scope);
            case Condition condition -> condition(subject, node, condition, scope);
            case Section section -> new KeyCheck(findings, this).check(subject, node, section, scope);
            case Named named -> named(subject, node, named, scope);
            case Items items -> items(subject, node, items, scope);
            case Either either -> either(subject, node, either, scope);
            case Perhaps perhaps -> {
                if (!Plain.isNothing(node)) {
                    check(subject, node, perhaps.form(), scope);
                }
            }
            case Whole whole -> whole(subject, node, whole, scope);
            case Anything anything -> anything(node, anything.place(), scope);
            case Checked checked -> {
                check(subject, node, checked.form(), scope);
                checked.rule().check(node, scope, findings);
            }
            case Later later -> check(subject, node, later.form().get(), scope);
        }
    }

    /** True when an expression takes the node's stead; it is checked then. */
    private boolean isExpression(Node node, @Nullable Place place, Scope scope) {
        return place != null && typeOf(node, place, scope) != null;
    }

    /** The same where parts are wanted: what is known to have none does not fit. */
    boolean isParts(String subject, Node node, @Nullable Place place, Scope scope) {
        var type = place == null ? null : typeOf(node, place, scope);
        if (type != null && type.isPlain() && type != Type.Plain.ANY) {
            findings.error("expression", node, "%s cannot be %s".formatted(subject, type.words()));
        }
        return type != null;
    }

    private @Nullable Type typeOf(Node node, Place place, Scope scope) {
        return node instanceof Scalar scalar && Templates.in(scalar.text()).isWhole()
                ? expressions.whole(scalar, place, scope)
                : null;
    }

    /** A list of labels may come from an expression, an object may not. */
    private void whole(String subject, Node node, Whole whole, Scope scope) {
        var type = typeOf(node, whole.place(), scope);
        if (type == null) {
            check(subject, node, whole.form(), scope);
        } else if (type instanceof Type.Members) {
            findings.error("expression", node, "%s cannot be an object; name one of its members".formatted(subject));
        }
    }

    void wrong(String subject, Node node, Form form) {
        var message = Plain.isNothing(node)
                ? "%s is empty; write %s, or remove it".formatted(subject, form.what())
                : "%s must be %s, not %s".formatted(subject, form.what(), described(node));
        findings.error("shape", node, message);
    }

    private static String described(Node node) {
        return node.entries().isEmpty() && node instanceof Mapping ? "an empty mapping" : node.described();
    }

    private void words(String subject, Node node, Words words, Scope scope) {
        if (!(node instanceof Scalar scalar)) {
            wrong(subject, node, words);
        } else if (!words.mayBeEmpty() && (scalar.isNothing() || scalar.text().isEmpty())) {
            findings.error("shape", node, subject + " is empty; write a text, or remove it");
        } else {
            expressions.within(scalar, words.place(), scope);
        }
    }

    private void truth(String subject, Node node, Truth truth, Scope scope) {
        boolean isTruth = node instanceof Scalar scalar && Plain.of(scalar) == Plain.TRUTH;
        if (!isTruth && !isExpression(node, truth.place(), scope)) {
            wrong(subject, node, truth);
        }
    }

    private void amount(String subject, Node node, Amount amount, Scope scope) {
        if (isExpression(node, amount.place(), scope)) {
            return;
        }
        boolean isNumber = node instanceof Scalar scalar
                && scalar.plain()
                && (amount.whole() ? Plain.isWhole(scalar.text()) : Plain.isNumber(scalar.text()));
        if (!isNumber) {
            wrong(subject, node, amount);
        } else if (node.text().startsWith("-") || node.text().chars().noneMatch(c -> c >= '1' && c <= '9')) {
            findings.error("shape", node, "%s must be above 0, not %s".formatted(subject, node.described()));
        }
    }

    private void condition(String subject, Node node, Condition condition, Scope scope) {
        if (!(node instanceof Scalar scalar)
                || scalar.isNothing()
                || scalar.text().isBlank()) {
            wrong(subject, node, condition);
        } else {
            expressions.condition(scalar, condition.place(), scope);
        }
    }

    private void named(String subject, Node node, Named named, Scope scope) {
        if (!(node instanceof Mapping)) {
            if (!isParts(subject, node, named.place(), scope)) {
                wrong(subject, node, named);
            }
            return;
        }
        for (var entry : node.entries()) {
            named.key().check(entry.key(), scope, findings);
            var inner = named.narrow().apply(scope, entry);
            if (named.place() != null) {
                expressions.within(entry.key(), named.place(), inner);
            }
            check(named.name() + " " + entry.key().described(), entry.value(), named.each(), inner);
        }
    }

    private void items(String subject, Node node, Items items, Scope scope) {
        if (!(node instanceof Sequence)) {
            if (!isParts(subject, node, items.place(), scope)) {
                wrong(subject, node, items);
            }
            return;
        }
        if (node.items().isEmpty()) {
            findings.error("shape", node, "%s is an empty list; fill or remove it".formatted(subject));
        }
        for (int i = 0; i < node.items().size(); i++) {
            check(
                    items.name(),
                    node.items().get(i),
                    items.each(),
                    items.narrow().apply(scope, i));
        }
    }

    private void either(String subject, Node node, Either either, Scope scope) {
        var form = switch (node) {
            case Scalar _ -> either.scalar();
            case Sequence _ -> either.list();
            case Mapping _ -> either.mapping();
        };
        if (form != null) {
            check(subject, node, form, scope);
        } else {
            wrong(subject, node, either);
        }
    }

    private void anything(Node node, Place place, Scope scope) {
        if (node instanceof Scalar scalar && !isExpression(node, place, scope)) {
            expressions.within(scalar, place, scope);
        }
        node.items().forEach(item -> anything(item, place, scope));
        node.entries().forEach(entry -> anything(entry.value(), place, scope));
    }
}
