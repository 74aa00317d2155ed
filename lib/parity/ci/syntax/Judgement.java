package parity.ci.syntax;

import java.util.List;
import parity.ci.Finding;

/** A finding, and every layer that has something to say of its line. */
public record Judgement(Finding finding, List<String> layers) {

    public Judgement {
        layers = List.copyOf(layers);
    }
}
