package parity.compose;

import java.util.HashMap;
import java.util.Map;
import parity.engine.Engine;
import parity.json.Json;

/** Which image each tag means on an engine at this moment. */
public record ImageTags(Map<String, String> ids) {

    public ImageTags {
        ids = Map.copyOf(ids);
    }

    public static ImageTags on(Engine engine) {
        var ids = new HashMap<String, String>();
        for (var image : engine.get("/images/json").items()) {
            image.get("RepoTags").items().stream()
                    .map(Json::text)
                    .forEach(tag -> ids.put(tag, image.get("Id").text()));
        }
        return new ImageTags(ids);
    }

    /** Empty for a tag that no image bears here. */
    public String idOf(String tag) {
        return ids.getOrDefault(tag, "");
    }
}
