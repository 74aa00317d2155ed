package parity.images;

import java.util.List;
import parity.compose.Container;

/** A container that is not what would be made now, why, and what to type. */
public record Stale(Container container, List<Cause> causes) {

    public Stale {
        causes = List.copyOf(causes);
    }

    /** A build is needed where what it is built from changed; else making it anew is enough. */
    public String remedy() {
        if (is(Cause.Kind.ORPHAN)) {
            return "docker rm -f " + container.name();
        }
        return is(Cause.Kind.CONTEXT) ? "dev-rebuild " + container.service() : "dev-up";
    }

    private boolean is(Cause.Kind kind) {
        return causes.stream().anyMatch(cause -> cause.kind() == kind);
    }
}
