package parity.ci.syntax;

import static parity.ci.syntax.Form.key;
import static parity.ci.syntax.Form.needed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import parity.ci.Findings;
import parity.ci.Texts;
import parity.ci.syntax.Form.Anything;
import parity.ci.syntax.Form.Either;
import parity.ci.syntax.Form.Key;
import parity.ci.syntax.Form.Perhaps;
import parity.ci.syntax.Form.Section;
import parity.ci.syntax.Form.Truth;
import parity.failure.Nearest;
import parity.yaml.Node;
import parity.yaml.Node.Scalar;

/** What may stand behind {@code on}. */
final class EventForms {

    private static final Form DESCRIPTION = Form.anyWords(Place.RUN_NAME);
    private static final Form TRUTH = new Truth(Place.INPUT_DEFAULT);

    private static final Map<String, Form> SETTINGS = new TreeMap<>();

    static {
        Events.TYPES.forEach((event, types) -> SETTINGS.put(event, new Perhaps(settings(event, types))));
        SETTINGS.put("schedule", Form.items("a schedule", schedule()));
        SETTINGS.put("workflow_dispatch", new Perhaps(dispatch()));
        SETTINGS.put("workflow_call", new Perhaps(call()));
        SETTINGS.put("image_version", new Perhaps(imageVersion()));
        SETTINGS.put("repository_dispatch", new Perhaps(Form.section("event", key("types", texts("type")))));
    }

    private EventForms() {}

    static Form on() {
        var name = Form.plain().also(EventForms::checkName).also(EventForms::checkLonely);
        return new Either(
                name,
                Form.items("an event", name),
                new Section(
                        "'on'",
                        SETTINGS.entrySet().stream().map(EventForms::event).toList(),
                        null));
    }

    private static Key event(Map.Entry<String, Form> settings) {
        return key(settings.getKey(), settings.getValue());
    }

    private static void checkName(Node node, Scope scope, Findings findings) {
        if (node instanceof Scalar name && !name.isNothing() && !Events.TYPES.containsKey(name.text())) {
            var hint = Nearest.hint(name.text(), Events.TYPES.keySet());
            findings.error(
                    "events",
                    node,
                    "unknown event %s%s"
                            .formatted(
                                    node.described(),
                                    hint.isEmpty() ? "; GitHub's list of events has those there are" : hint));
        }
    }

    private static void checkLonely(Node node, Scope scope, Findings findings) {
        if (node.text().equals("schedule")) {
            findings.error("events", node, "schedule says nothing alone; write 'schedule:' with '- cron: ...' below");
        }
    }

    /** The types of an event, and the filters that it has. */
    private static Form settings(String event, List<String> types) {
        var keys = new ArrayList<Key>();
        if (!types.isEmpty()) {
            keys.add(key("types", Form.oneOrMore("a type", Form.plain().also(new TypeRule(event, types)))));
        }
        Filters.of(event).forEach(filter -> keys.add(key(filter, Form.oneOrMore("a pattern", filter(filter)))));
        if (event.equals("workflow_run")) {
            keys.add(needed("workflows", texts("workflow")));
        }
        return keys.isEmpty()
                ? new Anything(Place.RUN_NAME).also(EventForms::noteIgnored)
                : new Section("event " + event, keys, null).also(new ExclusiveRule(event));
    }

    private static void noteIgnored(Node node, Scope scope, Findings findings) {
        if (!node.entries().isEmpty()) {
            findings.warning("events", node, "GitHub takes no notice of settings here; remove them");
        }
    }

    private static Form filter(String filter) {
        return Form.plain().also(new GlobRule(!filter.startsWith("paths")));
    }

    private static Form texts(String name) {
        return Form.oneOrMore("a " + name, Form.plain());
    }

    private static Form schedule() {
        return Form.section(
                "a schedule",
                needed("cron", Form.plain().also(CronRule::check)),
                key("timezone", Form.plain().also(CronRule::checkZone)));
    }

    private static Form dispatch() {
        var input = Form.section(
                "an input",
                key("description", DESCRIPTION),
                key("deprecationMessage", DESCRIPTION),
                key("required", TRUTH),
                key("default", new Anything(Place.INPUT_DEFAULT)),
                key("type", Form.plain()),
                key("options", Form.items("an option", Form.plain())));
        return Form.section(
                "workflow_dispatch",
                key(
                        "inputs",
                        new Perhaps(Form.named("input", IdRule::check, new Perhaps(input.also(InputRule::dispatch))))
                                .also(InputRule::number)));
    }

    private static Form call() {
        var input = Form.section(
                "an input",
                key("description", DESCRIPTION),
                key("deprecationMessage", DESCRIPTION),
                key("required", TRUTH),
                key("default", Form.anyWords(Place.INPUT_DEFAULT)),
                needed("type", Form.plain()));
        var secret = Form.section("a secret", key("description", DESCRIPTION), key("required", TRUTH));
        var output = Form.section(
                "an output", key("description", DESCRIPTION), needed("value", Form.anyWords(Place.OUTPUT_VALUE)));
        return Form.section(
                "workflow_call",
                key("inputs", new Perhaps(Form.named("input", IdRule::check, input.also(InputRule::call)))),
                key("secrets", new Perhaps(Form.named("secret", IdRule::check, new Perhaps(secret)))),
                key("outputs", new Perhaps(Form.named("output", IdRule::check, output))));
    }

    private static Form imageVersion() {
        var texts = Form.items("a name", Form.plain());
        return Form.section("image_version", key("names", texts), key("versions", texts));
    }

    /** For the rule on inputs: the texts behind a key. */
    static List<String> texts(Node node, String key) {
        return Texts.listAt(node, key).stream().map(Scalar::text).toList();
    }
}
