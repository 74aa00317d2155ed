package parity.ci.syntax;

import java.util.HashMap;
import java.util.Locale;
import parity.ci.Findings;
import parity.ci.syntax.Form.Section;
import parity.failure.Nearest;
import parity.yaml.Node;
import parity.yaml.Node.Entry;
import parity.yaml.Node.Mapping;
import parity.yaml.Node.Scalar;

/** Checks the keys of a section: all are known, none that must be is missing. */
final class KeyCheck {

    /** No known key is near so long a word, and comparing it costs. */
    private static final int LONGEST_TYPO = 60;

    private final Findings findings;
    private final FormCheck forms;

    KeyCheck(Findings findings, FormCheck forms) {
        this.findings = findings;
        this.forms = forms;
    }

    void check(String subject, Node node, Section section, Scope scope) {
        if (!(node instanceof Mapping)) {
            if (!forms.isParts(subject, node, section.place(), scope)) {
                forms.wrong(subject, node, section);
            }
            return;
        }
        node.entries().forEach(entry -> checkKnown(subject, entry, section, scope));
        section.keys().stream()
                .filter(key -> key.required() && node.get(key.name()).isEmpty())
                .forEach(key -> findings.error("keys", node, "%s has no '%s'; add it".formatted(subject, key.name())));
    }

    private void checkKnown(String subject, Entry entry, Section section, Scope scope) {
        var name = entry.key().text();
        for (var key : section.keys()) {
            if (key.name().equals(name)) {
                forms.check("'%s'".formatted(name), entry.value(), key.form(), scope);
                return;
            }
        }
        if (!isOddity(entry.key())) {
            findings.error(
                    "keys",
                    entry.key(),
                    "unknown key %s in %s%s".formatted(entry.key().described(), subject, hint(name, section)));
        }
    }

    /** Said once, by the rule on merge keys. */
    private static boolean isOddity(Scalar key) {
        return key.text().equals("<<") && key.plain();
    }

    private static String hint(String name, Section section) {
        var nearest = name.length() > LONGEST_TYPO ? "" : Nearest.hint(name.toLowerCase(Locale.ROOT), section.names());
        return nearest.isEmpty() ? "; known: " + String.join(", ", section.names()) : nearest;
    }

    /** Keys that differ in their case only are the same for GitHub, everywhere in a workflow. */
    static void checkCase(Node node, Findings findings) {
        var seen = new HashMap<String, Scalar>();
        for (var entry : node.entries()) {
            var first = seen.putIfAbsent(entry.key().text().toLowerCase(Locale.ROOT), entry.key());
            if (first != null && !first.text().equals(entry.key().text())) {
                findings.error(
                        "keys",
                        entry.key(),
                        "key %s is the same as %s in line %d: case does not count; remove one"
                                .formatted(
                                        entry.key().described(),
                                        first.described(),
                                        first.spot().line()));
            }
            if (isOddity(entry.key())) {
                findings.error("keys", entry.key(), "GitHub knows no merge key '<<'; write the keys out");
            }
            checkCase(entry.value(), findings);
        }
        node.items().forEach(item -> checkCase(item, findings));
    }
}
