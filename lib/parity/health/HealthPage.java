package parity.health;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import parity.failure.Failure;
import parity.json.Json;
import parity.wire.Http.Page;

/** What an application says of itself: who is down, where it says so as Spring and Quarkus do; else its first line. */
record HealthPage(Page page) {

    private static final List<String> PARTS = List.of("components", "details");

    /** {@code HTTP 503: DOWN (db, redis)} */
    String words() {
        var said = said();
        var state = said.get("status").text();
        return state.isEmpty() ? page.words() : "HTTP %d: %s%s".formatted(page.status(), state, culprits(said));
    }

    private static String culprits(Json said) {
        var down = PARTS.stream()
                .flatMap(name -> said.get(name).entries().entrySet().stream())
                .filter(part -> isDown(part.getValue().get("status").text()))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
        return down.isEmpty() ? "" : " (" + down + ")";
    }

    private static boolean isDown(String state) {
        return !state.isEmpty() && !state.equals("UP") && !state.equals("UNKNOWN");
    }

    private Json said() {
        try {
            return page.body().startsWith("{") ? Json.parse(page.body()) : new Json(null);
        } catch (Failure e) {
            return new Json(null);
        }
    }
}
