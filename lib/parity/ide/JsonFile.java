package parity.ide;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parity.failure.Exit;
import parity.failure.Failure;

/**
 * A file of VS Code with a list in it, some of whose items are ours.
 *
 * @param name for a message
 * @param list the key of the list
 * @param label the key of an item that names it
 * @param version what a new file says under {@code version}
 */
record JsonFile(String name, String list, String label, String version) {

    static final JsonFile LAUNCH = new JsonFile(".vscode/launch.json", "configurations", "name", "0.2.0");
    static final JsonFile TASKS = new JsonFile(".vscode/tasks.json", "tasks", "label", "2.0.0");

    /** The text with these of ours and no others; what is not ours stays as it was typed. */
    String with(String before, List<Map<String, Object>> wanted) {
        var text = before.isBlank() ? fresh() : withList(before);
        var missing = new LinkedHashMap<String, Map<String, Object>>();
        wanted.forEach(item -> missing.put(String.valueOf(item.get(label)), item));
        for (int at = JsonList.of(text, list).items().size() - 1; at >= 0; at--) {
            text = renewed(text, at, missing);
        }
        for (var item : missing.values()) {
            text = JsonList.of(text, list).with(item);
        }
        return text;
    }

    private String renewed(String text, int at, Map<String, Map<String, Object>> missing) {
        var items = JsonList.of(text, list);
        var title = items.values().get(at).get(label).text();
        if (!title.startsWith(Undertaking.PREFIX)) {
            return text;
        }
        var wanted = missing.remove(title);
        return wanted == null ? items.without(at) : items.with(at, wanted);
    }

    private String fresh() {
        return "{\n    \"version\": \"%s\",\n    \"%s\": []\n}\n".formatted(version, list);
    }

    /** Refuses what VS Code could not read either. */
    private String withList(String text) {
        var source = JsonWithComments.of(text);
        int open = open(source);
        if (open >= 0) {
            return text;
        }
        int behind = source.plain().indexOf('{') + 1;
        var layout = Layout.of(text);
        boolean isEmpty = source.json().entries().isEmpty();
        return text.substring(0, behind)
                + layout.line(1)
                + "\"%s\": []".formatted(list)
                + (isEmpty ? layout.line(0) + text.substring(behind).stripLeading() : "," + text.substring(behind));
    }

    private int open(JsonWithComments source) {
        try {
            if (!(source.json().value() instanceof Map)) {
                throw new Failure("not JSON: expected an object");
            }
            int open = JsonList.open(source.plain(), list);
            if (open >= 0 && source.plain().charAt(open) != '[') {
                throw new Failure("'%s' must be a list".formatted(list));
            }
            return open;
        } catch (Failure e) {
            throw new Failure(
                    Exit.USAGE,
                    "cannot add to %s: %s; mend it, or move it away; nothing was changed"
                            .formatted(name, e.getMessage()));
        }
    }
}
