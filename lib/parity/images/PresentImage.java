package parity.images;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import parity.engine.Engine;
import parity.json.Json;

/**
 * An image that an engine has: which one it is, when it came to bear its tag, from which context it was built, and the
 * names of the variables that it brings.
 */
public record PresentImage(String id, Instant since, String contextHash, boolean tagged, Set<String> variables) {

    /** On images that Parity built: a hash of all that went into them. */
    public static final String CONTEXT = "parity.context";

    public PresentImage {
        variables = Set.copyOf(variables);
    }

    public static Optional<PresentImage> on(Engine engine, String tag) {
        var path = "/images/%s/json".formatted(tag);
        var answer = engine.tell("GET", path, null);
        return answer.isGone() || answer.isRefusal() ? Optional.empty() : Optional.of(read(answer.body()));
    }

    static PresentImage read(Json image) {
        // A build that is all from the cache leaves the old time of creation, but bears its tag anew.
        var tagged = image.at("Metadata", "LastTagTime").text();
        var time = tagged.isEmpty() || tagged.startsWith("0001")
                ? image.get("Created").text()
                : tagged;
        return new PresentImage(
                image.get("Id").text(),
                instant(time),
                image.at("Config", "Labels").get(CONTEXT).text(),
                !image.get("RepoTags").items().isEmpty(),
                Variables.of(image).keySet());
    }

    private static Instant instant(String time) {
        try {
            return Instant.parse(time);
        } catch (DateTimeParseException e) {
            return Instant.MAX;
        }
    }
}
