package parity.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The anchors of a file, and which of them an alias took up. */
public final class Anchors {

    private final List<Anchor> all = new ArrayList<>();
    private final Map<String, Anchor> inForce = new HashMap<>();

    /** One anchor; without a node while what it names is still being read. */
    static final class Anchor {
        private final String name;
        private final Spot spot;
        private @Nullable Node node;
        private int weight;
        private boolean isUsed;

        private Anchor(String name, Spot spot) {
            this.name = name;
            this.spot = spot;
        }
    }

    /** Every anchor that no alias names, as a problem each. */
    public List<Problem> unused() {
        return all.stream()
                .filter(anchor -> !anchor.isUsed)
                .map(anchor -> new Problem(anchor.spot, "no alias '*%s' uses this anchor".formatted(anchor.name)))
                .toList();
    }

    Anchor open(String name, Spot spot) {
        var anchor = new Anchor(name, spot);
        all.add(anchor);
        inForce.put(name, anchor);
        return anchor;
    }

    void close(Anchor anchor, Node node, int weight) {
        anchor.node = node;
        anchor.weight = weight;
    }

    /** How many values stand behind it; none where it is not known. */
    int weight(String name) {
        var anchor = inForce.get(name);
        return anchor == null ? 0 : anchor.weight;
    }

    Node resolve(String name, Spot alias) {
        var anchor = inForce.get(name);
        if (anchor == null) {
            throw new Unreadable(alias, "there is no anchor '&%s' above; write it before its alias".formatted(name));
        }
        anchor.isUsed = true;
        if (anchor.node == null) {
            throw new Unreadable(
                    alias, "alias '*%s' stands inside of what it names; write the value out".formatted(name));
        }
        return anchor.node;
    }
}
