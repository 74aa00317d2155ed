package parity.images;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import parity.json.Json;

/** The environment of a container or an image, and which names in it are not what a service says; values stay here. */
final class Variables {

    private Variables() {}

    /** As the engine tells it: {@code ["NAME=value", ...]}. */
    static Map<String, String> of(Json inspected) {
        var variables = new LinkedHashMap<String, String>();
        for (var item : inspected.at("Config", "Env").items()) {
            int at = item.text().indexOf('=');
            if (at > 0) {
                variables.put(item.text().substring(0, at), item.text().substring(at + 1));
            }
        }
        return variables;
    }

    /** The names whose value is another, or that only one of the two has; the image's own are nobody's change. */
    static Set<String> changed(Map<String, String> wanted, Map<String, String> seen, Set<String> ofImage) {
        var changed = new TreeSet<String>();
        wanted.forEach((name, value) -> {
            if (!value.equals(seen.get(name))) {
                changed.add(name);
            }
        });
        seen.keySet().stream()
                .filter(name -> !wanted.containsKey(name) && !ofImage.contains(name))
                .forEach(changed::add);
        return changed;
    }
}
