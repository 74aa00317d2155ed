package parity.ci;

import java.util.Optional;
import parity.yaml.Node;

/** One step of a job, as it is written; counted from 0. */
public record Step(int index, Node node) {

    /** Empty where it has none: then no other step can name it. */
    public String id() {
        return text("id");
    }

    /** What a person calls it: its name, else what it runs. */
    public String name() {
        var name = text("name");
        return !name.isEmpty() ? name : !uses().isEmpty() ? uses() : firstLine();
    }

    public String uses() {
        return text("uses");
    }

    public String run() {
        return text("run");
    }

    public Optional<Node> with() {
        return node.get("with");
    }

    private String firstLine() {
        return run().lines().findFirst().orElse("step " + (index + 1)).strip();
    }

    private String text(String key) {
        return Texts.at(node, key);
    }
}
