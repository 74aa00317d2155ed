package parity.resource;

import java.nio.file.Path;
import java.util.List;

/** A resource as it is written: a text is empty where nothing is said. */
public record Wish(
        String service,
        String kind,
        String version,
        String database,
        String user,
        String password,
        List<String> extensions,
        List<Path> seeds,
        String engine) {

    public Wish {
        extensions = List.copyOf(extensions);
        seeds = List.copyOf(seeds);
    }

    /** One of which only the kind is said. */
    public static Wish of(String service, String kind) {
        return new Wish(service, kind, "", "", "", "", List.of(), List.of(), "");
    }

    public Wish inVersion(String version) {
        return new Wish(service, kind, version, database, user, password, extensions, seeds, engine);
    }

    public Wish on(String engine) {
        return new Wish(service, kind, version, database, user, password, extensions, seeds, engine);
    }

    public Wish with(List<String> extensions, List<Path> seeds) {
        return new Wish(service, kind, version, database, user, password, extensions, seeds, engine);
    }
}
