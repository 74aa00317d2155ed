package parity.images;

import java.util.List;
import parity.json.Json;

/**
 * An image that services of a project share: built as the one of them says that has a {@code build:}, else pulled.
 *
 * <p>The builder is empty where nobody builds it.
 */
public record ProjectImage(String tag, List<String> services, String builder, Json build, String platform) {

    public ProjectImage {
        services = List.copyOf(services);
    }

    public boolean isBuilt() {
        return build.isPresent();
    }

    public boolean isOf(String service) {
        return services.contains(service);
    }

    /** Short, for people: the tag without what every tag has. */
    @Override
    public String toString() {
        return tag.endsWith(":latest") ? tag.substring(0, tag.length() - ":latest".length()) : tag;
    }
}
