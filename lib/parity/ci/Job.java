package parity.ci;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parity.yaml.Node;
import parity.yaml.Node.Entry;
import parity.yaml.Node.Scalar;

/** One job of a workflow, as it is written. */
public record Job(Scalar key, Node node) {

    public String id() {
        return key.text();
    }

    /** What a person calls it; its id where it has no name. */
    public String name() {
        var name = Texts.at(node, "name");
        return name.isEmpty() ? id() : name;
    }

    /** The jobs that must have ended before, in the words of the file. */
    public List<Scalar> needs() {
        return Texts.listAt(node, "needs");
    }

    /** The workflow that is called instead of running steps; empty for a job of steps. */
    public String uses() {
        return Texts.at(node, "uses");
    }

    /** The labels of the machine; empty where an expression or a group chooses it. */
    public List<String> runsOn() {
        var where = node.get("runs-on");
        var labels = where.flatMap(it -> it.get("labels")).or(() -> where);
        return labels.map(Texts::list).orElse(List.of()).stream()
                .map(Scalar::text)
                .toList();
    }

    public List<Step> steps() {
        var steps = new ArrayList<Step>();
        for (var step : node.get("steps").map(Node::items).orElse(List.of())) {
            steps.add(new Step(steps.size(), step));
        }
        return List.copyOf(steps);
    }

    public Matrix matrix() {
        return Matrix.of(node.get("strategy").flatMap(it -> it.get("matrix")));
    }

    /** The image that the steps run in; empty where they run on the machine itself. */
    public Optional<Node> image() {
        return node.get("container").map(it -> it.get("image").orElse(it)).filter(it -> it instanceof Scalar);
    }

    public List<Entry> services() {
        return entries("services");
    }

    public List<Entry> outputs() {
        return entries("outputs");
    }

    private List<Entry> entries(String name) {
        return node.get(name).map(Node::entries).orElse(List.of());
    }

    /** Jobs are told apart by where they stand: comparing all that is written in them would take its time. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Job job && key.equals(job.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
