package parity.config;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parity.yaml.Node;
import parity.yaml.Node.Entry;
import parity.yaml.Problems;

/** Takes the values out of a file whose shape is known to be right. */
final class Settings {

    private static final int LAST_PORT = 65535;

    private final Node root;
    private final Problems problems;

    Settings(Node root, Problems problems) {
        this.root = root;
        this.problems = problems;
    }

    ParityFile read() {
        return new ParityFile(
                text("name").orElse(""),
                requires(),
                compose(),
                data(),
                agreement(),
                texts(at("secrets")),
                ports(),
                services(),
                recipes());
    }

    private Requires requires() {
        return new Requires(
                text("requires", "engine").map(Version::in).orElse(null),
                text("requires", "compose").map(Version::in).orElse(null),
                text("requires", "memory").map(Size::of).orElse(null),
                text("requires", "cpus").map(Integer::valueOf).orElse(0),
                text("requires", "disk").map(Size::of).orElse(null));
    }

    private ParityFile.Compose compose() {
        return new ParityFile.Compose(
                texts(at("compose", "files")), texts(at("compose", "profiles")), texts(at("compose", "fast")));
    }

    private ParityFile.Data data() {
        return new ParityFile.Data(
                text("data", "database").orElse(""),
                text("data", "cache").orElse(""),
                text("data", "migrations").orElse(""),
                text("data", "seed").orElse(""));
    }

    private ParityFile.Agreement agreement() {
        var levels = new LinkedHashMap<String, String>();
        entries("agreement", "level")
                .forEach(entry -> levels.put(entry.key().text(), entry.value().text()));
        var exempt = new LinkedHashMap<String, ParityFile.Exemption>();
        entries("agreement", "ignore").forEach(entry -> exempt.put(entry.key().text(), exemption(entry)));
        return new ParityFile.Agreement(levels, exempt);
    }

    private ParityFile.Exemption exemption(Entry entry) {
        var because = entry.value().get("because").map(Node::text).orElse("");
        if (because.isBlank()) {
            problems.add(
                    entry.key().spot(),
                    "'%s' is ignored without a reason; say 'because'"
                            .formatted(entry.key().text()));
        }
        return new ParityFile.Exemption(because, entry.value().get("until").flatMap(this::day));
    }

    private Optional<LocalDate> day(Node text) {
        try {
            return Optional.of(LocalDate.parse(text.text()));
        } catch (DateTimeParseException e) {
            problems.add(text.spot(), "%s is no day; write it as 2027-01-31".formatted(text.described()));
            return Optional.empty();
        }
    }

    private List<FixedPort> ports() {
        var ports = new ArrayList<FixedPort>();
        var holders = new HashMap<String, String>();
        for (var entry : entries("ports")) {
            var key = entry.key();
            var port = FixedPort.of(key.text(), Integer.parseInt(entry.value().text()), key.spot());
            noteTrouble(port, holders.putIfAbsent(port.number() + port.protocol(), port.key()));
            ports.add(port);
        }
        return ports;
    }

    private void noteTrouble(FixedPort port, @Nullable String holder) {
        if (port.containerPort() > LAST_PORT) {
            problems.add(port.spot(), "'%s': ports end at %d".formatted(port.key(), LAST_PORT));
        }
        if (holder != null) {
            problems.add(
                    port.spot(), "port %d is given to '%s' already; choose another".formatted(port.number(), holder));
        }
    }

    private Map<String, Service> services() {
        var services = new LinkedHashMap<String, Service>();
        entries("services")
                .forEach(entry -> new ServiceReader(entry, problems)
                        .read()
                        .ifPresent(service -> services.put(service.name(), service)));
        if (problems.isEmpty()) {
            new NeedsCheck(services.values(), problems).check();
        }
        return services;
    }

    private Map<String, List<String>> recipes() {
        var recipes = new LinkedHashMap<String, List<String>>();
        entries("recipes").forEach(entry -> recipes.put(entry.key().text(), texts(Optional.of(entry.value()))));
        return recipes;
    }

    private List<Entry> entries(String... path) {
        return at(path).map(Node::entries).orElse(List.of());
    }

    private Optional<String> text(String... path) {
        return at(path).map(Node::text);
    }

    private Optional<Node> at(String... path) {
        var found = Optional.of(root);
        for (var key : path) {
            found = found.flatMap(node -> node.get(key));
        }
        return found;
    }

    private static List<String> texts(Optional<Node> list) {
        return list.map(Node::items).orElse(List.of()).stream().map(Node::text).toList();
    }
}
