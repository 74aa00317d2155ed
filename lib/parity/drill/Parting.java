package parity.drill;

import java.util.List;
import parity.data.Plural;
import parity.drill.bound.Bound;
import parity.drill.bound.Limit;

/**
 * What there is when a drill is cut short, in its last words.
 *
 * @param leaders who leads now; nobody where the cluster has still to agree
 * @param left where the drill's writes lie until the next one
 */
record Parting(List<String> leaders, Bound bound, int acknowledged, List<String> left) {

    Parting {
        leaders = List.copyOf(leaders);
        left = List.copyOf(left);
    }

    List<String> words() {
        return List.of(
                "healed; " + (leaders.isEmpty() ? nobody() : String.join(" and ", leaders) + " can be seen to lead"),
                "%s acknowledged until now; what was written stays until the next drill: %s"
                        .formatted(Plural.of(acknowledged, "write"), String.join(", ", left)));
    }

    private String nobody() {
        var time = bound.isKnown() ? ", which takes up to " + Limit.of(bound.limit()) : "";
        return "nobody leads yet%s: 'wait-healthy' waits for it".formatted(time);
    }
}
