package parity.ci.agreement;

import java.util.List;
import parity.ci.agreement.Fact.Origin;
import parity.yaml.Spot;

/** A text at its place, what it came to, and how; unresolved says why it came to nothing certain. */
record Written(String raw, Spot spot, String text, Origin origin, String unresolved) {

    static Written plain(String text, Spot spot) {
        return new Written(text, spot, text, new Origin(spot, List.of()), "");
    }

    boolean isResolved() {
        return unresolved.isEmpty();
    }

    Written saying(String other) {
        return new Written(raw, spot, other, origin, unresolved);
    }
}
