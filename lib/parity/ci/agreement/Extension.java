package parity.ci.agreement;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** PostgreSQL with what was added to it: both have versions, {@code postgis:17-3.5}, {@code pgvector:0.8.0-pg17}. */
record Extension(Release server, Subject subject, Release release) {

    private static final String POSTGIS = "postgis";
    private static final String TIMESCALEDB = "timescaledb";

    /** What is added, by the last word of the image. */
    private static final Map<String, String> ADDED =
            Map.of(POSTGIS, POSTGIS, "pgvector", "pgvector", TIMESCALEDB, TIMESCALEDB, "timescaledb-ha", TIMESCALEDB);

    private static final Pattern SERVER_FIRST = Pattern.compile("(\\d[\\d.]*)-(\\d[\\d.]*)(-.*)?");
    private static final Pattern SERVER_LAST = Pattern.compile("v?(\\d[\\d.]*)-pg(\\d[\\d.]*)(-.*)?");

    static Optional<Extension> of(ImageName image) {
        var name = ADDED.get(image.last());
        if (name == null) {
            return Optional.empty();
        }
        var first = SERVER_FIRST.matcher(image.tag());
        var last = SERVER_LAST.matcher(image.tag());
        if (name.equals(POSTGIS) && first.matches()) {
            return Optional.of(of(name, first.group(1), first.group(2), first.group(3)));
        }
        return last.matches() ? Optional.of(of(name, last.group(2), last.group(1), last.group(3))) : Optional.empty();
    }

    private static Extension of(String name, String server, String version, @Nullable String behind) {
        var release = Release.of(server);
        var variant = behind == null ? "" : behind.substring(1);
        return new Extension(
                new Release(release.text(), release.numbers(), variant),
                new Subject(Kind.TOOL, name),
                Release.of(version));
    }
}
