package parity.images;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parity.compose.Container;

/** Decides what of a container is no longer what its project would make now; it asks nobody. */
public final class Staleness {

    private static final int SHORT = 12;

    private Staleness() {}

    /** A container, with its variables and the names of those that its image brought. */
    public record Seen(Container container, Map<String, String> variables, Set<String> ofImage) {

        /** Without what is in them, which may be secret. */
        @Override
        public String toString() {
            return container.name();
        }
    }

    /** What a service would be made of now; null where it is built by nobody here, or cannot be read. */
    public record Wanted(
            String configHash,
            Map<String, String> variables,
            String tag,
            @Nullable PresentImage image,
            @Nullable String contextHash,
            @Nullable Instant lastChange) {

        @Override
        public String toString() {
            return tag;
        }
    }

    /** Empty when the container is up to date. */
    public static Optional<Stale> of(Seen seen, Wanted wanted) {
        var causes = Stream.of(image(seen, wanted), configuration(seen, wanted), context(wanted))
                .flatMap(Optional::stream)
                .toList();
        return causes.isEmpty() ? Optional.empty() : Optional.of(new Stale(seen.container(), causes));
    }

    /** A container of a service that the project does not have, or whose profiles are switched off. */
    public static Stale orphan(Container container, List<String> profiles) {
        var why = profiles.isEmpty()
                ? "no compose file in force has a service '%s'".formatted(container.service())
                : "its profile is switched off (%s)".formatted(String.join(", ", profiles));
        return new Stale(container, List.of(new Cause(Cause.Kind.ORPHAN, why)));
    }

    private static Optional<Cause> image(Seen seen, Wanted wanted) {
        var runs = seen.container().imageId();
        if (wanted.image() == null) {
            return Optional.of(new Cause(Cause.Kind.IMAGE, "its image %s is no longer here".formatted(wanted.tag())));
        }
        return runs.equals(wanted.image().id())
                ? Optional.empty()
                : Optional.of(new Cause(
                        Cause.Kind.IMAGE,
                        "%s is %s now, and it runs %s"
                                .formatted(
                                        wanted.tag(), shortened(wanted.image().id()), shortened(runs))));
    }

    private static Optional<Cause> configuration(Seen seen, Wanted wanted) {
        if (wanted.configHash().isEmpty()
                || wanted.configHash().equals(seen.container().configHash())) {
            return Optional.empty();
        }
        var names = new ArrayList<>(Variables.changed(wanted.variables(), seen.variables(), seen.ofImage()));
        return Optional.of(
                names.isEmpty()
                        ? new Cause(Cause.Kind.CONFIGURATION, "the compose files say something else of it")
                        : new Cause(Cause.Kind.ENVIRONMENT, "its variables changed: " + String.join(", ", names)));
    }

    private static Optional<Cause> context(Wanted wanted) {
        var image = wanted.image();
        if (image == null || wanted.contextHash() == null) {
            return Optional.empty();
        }
        return image.contextHash().isEmpty()
                ? laterChange(image, wanted)
                : otherContent(image.contextHash(), wanted.contextHash(), wanted.tag());
    }

    private static Optional<Cause> otherContent(String built, String now, String tag) {
        return built.equals(now)
                ? Optional.empty()
                : Optional.of(new Cause(
                        Cause.Kind.CONTEXT, "what %s is built from changed after it was built".formatted(tag)));
    }

    /** An image that somebody else built does not say of what: the files of a fresh clone are all younger than it. */
    private static Optional<Cause> laterChange(PresentImage image, Wanted wanted) {
        return wanted.lastChange() == null || !wanted.lastChange().isAfter(image.since())
                ? Optional.empty()
                : Optional.of(new Cause(
                        Cause.Kind.CONTEXT,
                        "%s was not built by Parity, and what it is built from is younger".formatted(wanted.tag())));
    }

    private static String shortened(String id) {
        var digits = id.substring(id.indexOf(':') + 1);
        return digits.length() > SHORT ? digits.substring(0, SHORT) : digits;
    }
}
