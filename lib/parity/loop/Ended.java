package parity.loop;

import java.util.List;
import java.util.Optional;

/** What of a project's services came to its end, and why what ran in containers may not have. */
public record Ended(List<String> names, Optional<String> outOfReach) {

    public Ended {
        names = List.copyOf(names);
    }

    static Ended nothing() {
        return new Ended(List.of(), Optional.empty());
    }
}
