package parity.stack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import parity.json.Json;

/**
 * Volumes that were about to be removed together, with the moment when each was made: written down before the first
 * goes, so that a run that is killed in between is finished by the next. Some without the others would be a cluster of
 * mixed memories.
 */
record Erasure(String project, String engine, Map<String, String> volumes) {

    Erasure {
        volumes = Map.copyOf(volumes);
    }

    static Erasure read(String text) {
        var json = Json.parse(text);
        return new Erasure(json.get("project").text(), json.get("engine").text(), texts(json.get("volumes")));
    }

    String text() {
        var words = new LinkedHashMap<String, Object>();
        words.put("v", 1);
        words.put("project", project);
        words.put("engine", engine);
        words.put("volumes", volumes);
        return Json.write(words);
    }

    boolean isOf(Stack stack) {
        return project.equals(stack.compose().name())
                && engine.equals(stack.engine().endpoint().address());
    }

    /**
     * Those that still are to go, of what is there now. None where nothing went, for then all is as it was; and none
     * where one was made anew, for then somebody works with them since.
     */
    List<String> rest(Map<String, String> present) {
        var left =
                volumes.keySet().stream().filter(present::containsKey).sorted().toList();
        boolean isUntouched = left.size() == volumes.size();
        boolean isInUse = left.stream().anyMatch(name -> !Objects.equals(present.get(name), volumes.get(name)));
        return isUntouched || isInUse ? List.of() : left;
    }

    private static Map<String, String> texts(Json map) {
        return map.entries().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().text()));
    }
}
