package parity;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parity.json.Json;
import parity.terminal.Secrets;
import parity.yaml.Spot;

/** Marks as SARIF 2.1.0. */
final class Sarif {

    private Sarif() {}

    static String of(String recipe, List<Mark> marks) {
        var rules = marks.stream()
                .map(Mark::id)
                .distinct()
                .sorted()
                .map(id -> Map.of("id", id))
                .toList();
        var run = new LinkedHashMap<String, Object>();
        run.put("tool", Map.of("driver", ordered("name", "parity " + recipe, "rules", rules)));
        run.put("results", marks.stream().map(Sarif::result).toList());
        return Json.write(ordered("version", "2.1.0", "runs", List.of(run)), Secrets::mask);
    }

    private static Map<String, Object> result(Mark mark) {
        var result = new LinkedHashMap<String, Object>();
        result.put("ruleId", mark.id());
        result.put("level", mark.severity());
        result.put("message", Map.of("text", mark.message()));
        result.put("locations", mark.spot().file().isEmpty() ? List.of() : List.of(location(mark.spot())));
        if (!mark.related().isEmpty()) {
            result.put(
                    "relatedLocations",
                    mark.related().stream().map(Sarif::location).toList());
        }
        if (!mark.subject().isEmpty()) {
            result.put("partialFingerprints", Map.of("parity/v1", mark.id() + ":" + mark.subject()));
        }
        return result;
    }

    private static Map<String, Object> location(Spot spot) {
        var region = ordered("startLine", Math.max(1, spot.line()), "startColumn", Math.max(1, spot.column()));
        return Map.of(
                "physicalLocation", ordered("artifactLocation", Map.of("uri", uri(spot.file())), "region", region));
    }

    /** What a URI cannot hold as it is stands there in bytes. */
    private static String uri(String file) {
        var uri = new StringBuilder();
        for (byte b : file.getBytes(StandardCharsets.UTF_8)) {
            boolean isPlain = (b >= 'a' && b <= 'z')
                    || (b >= 'A' && b <= 'Z')
                    || (b >= '0' && b <= '9')
                    || "-._~/".indexOf(b) >= 0;
            uri.append(isPlain ? String.valueOf((char) b) : "%%%02X".formatted(b));
        }
        return uri.toString();
    }

    private static Map<String, Object> ordered(String first, Object one, String second, Object other) {
        var map = new LinkedHashMap<String, Object>();
        map.put(first, one);
        map.put(second, other);
        return map;
    }
}
