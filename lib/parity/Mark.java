package parity;

import java.util.List;
import parity.yaml.Spot;

/**
 * Something to be seen at a place of a file, as the formats for other programs have it.
 *
 * <p>The subject, if there is one, knows it again when its line has moved.
 */
record Mark(Spot spot, boolean isError, String area, String rule, String message, String subject, List<Spot> related) {

    Mark {
        related = List.copyOf(related);
    }

    String id() {
        return area + "/" + rule;
    }

    String severity() {
        return isError ? "error" : "warning";
    }
}
