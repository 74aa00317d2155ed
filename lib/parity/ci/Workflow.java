package parity.ci;

import java.util.List;
import java.util.Optional;
import parity.yaml.Node;
import parity.yaml.Node.Entry;

/** One workflow file as it is written; broken ones, too: what cannot be understood is simply not there. */
public record Workflow(String file, Node root) {

    /** What a person calls it; its file where it has no name. */
    public String name() {
        var name = Texts.at(root, "name");
        return name.isEmpty() ? file : name;
    }

    public List<Event> events() {
        return Event.in(root.get("on"));
    }

    public Optional<Event> event(String name) {
        return events().stream().filter(event -> event.name().equals(name)).findFirst();
    }

    /** In the order of the file. */
    public List<Job> jobs() {
        return root.get("jobs").map(Node::entries).orElse(List.of()).stream()
                .map(Workflow::job)
                .toList();
    }

    private static Job job(Entry entry) {
        return new Job(entry.key(), entry.value());
    }

    public Needs needs() {
        return new Needs(jobs());
    }
}
