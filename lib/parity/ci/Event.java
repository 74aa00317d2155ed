package parity.ci;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parity.yaml.Node;
import parity.yaml.Node.Mapping;
import parity.yaml.Node.Scalar;

/** What starts a workflow: its name and, where there are some, its settings. */
public record Event(Scalar key, Optional<Node> settings) {

    public String name() {
        return key.text();
    }

    /** Reads {@code on: push}, {@code on: [push, pull_request]} and {@code on: {push: ...}}. */
    static List<Event> in(Optional<Node> on) {
        return on.stream().flatMap(Event::in).toList();
    }

    private static Stream<Event> in(Node on) {
        return on instanceof Mapping
                ? on.entries().stream().map(entry -> new Event(entry.key(), Optional.of(entry.value())))
                : Texts.list(on).stream().map(name -> new Event(name, Optional.empty()));
    }

    /** The names and declarations behind one key of the settings, such as {@code inputs}. */
    public List<Node.Entry> declared(String key) {
        return settings.flatMap(it -> it.get(key)).map(Node::entries).orElse(List.of());
    }
}
