package parity.compose;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import parity.engine.Engine;
import parity.json.Json;

/** Which image each tag, and each digest, means on an engine at this moment. */
public record ImageTags(Map<String, String> ids) {

    /** What an engine leaves away where it lists the images of the usual registry. */
    private static final String REGISTRY = "docker.io/";

    private static final String LIBRARY = "library/";

    public ImageTags {
        ids = Map.copyOf(ids);
    }

    public static ImageTags on(Engine engine) {
        return of(engine.get("/images/json"));
    }

    static ImageTags of(Json images) {
        var ids = new HashMap<String, String>();
        for (var image : images.items()) {
            Stream.of("RepoTags", "RepoDigests")
                    .flatMap(key -> image.get(key).items().stream())
                    .map(Json::text)
                    .forEach(name -> ids.put(name, image.get("Id").text()));
        }
        return new ImageTags(ids);
    }

    /** Empty for a tag that no image bears here; however a compose file spells it. */
    public String idOf(String tag) {
        var known = ids.get(tag);
        return known == null ? ids.getOrDefault(familiar(tag), "") : known;
    }

    private static String familiar(String tag) {
        var name = without(LIBRARY, without(REGISTRY, tag));
        int at = name.indexOf('@');
        int colon = at < 0 ? -1 : name.lastIndexOf(':', at);
        // Of name:tag@digest only the digest counts.
        return colon > name.lastIndexOf('/', Math.max(at, 0)) ? name.substring(0, colon) + name.substring(at) : name;
    }

    private static String without(String prefix, String name) {
        return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }
}
