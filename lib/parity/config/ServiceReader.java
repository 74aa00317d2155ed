package parity.config;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import parity.config.Service.Common;
import parity.config.Service.Readiness;
import parity.config.Service.Restart;
import parity.config.ServiceKeys.Kind;
import parity.yaml.Node;
import parity.yaml.Node.Entry;
import parity.yaml.Problems;
import parity.yaml.Spot;

/** Takes one service out of a file whose shape is known to be right. */
final class ServiceReader {

    private final String name;
    private final Spot spot;
    private final Node node;
    private final Problems problems;

    ServiceReader(Entry entry, Problems problems) {
        name = entry.key().text();
        spot = entry.key().spot();
        node = entry.value();
        this.problems = problems;
    }

    /** Empty with a mistake, which is noted. */
    Optional<Service> read() {
        return kind().filter(this::hasOnlyKnownKeys).map(this::read);
    }

    private Optional<Kind> kind() {
        boolean hasImage = node.get("image").isPresent();
        var kinds = Arrays.stream(Kind.values())
                .filter(kind -> node.get(kind.word()).isPresent())
                .filter(kind -> kind != Kind.COMMAND || !hasImage)
                .toList();
        if (kinds.size() == 1) {
            return Optional.of(kinds.getFirst());
        }
        var said = kinds.isEmpty() ? "none" : kinds.stream().map(Kind::word).collect(Collectors.joining(" and "));
        problems.add(
                spot,
                "'services.%s' must be exactly one of %s, and says %s"
                        .formatted(name, String.join(", ", Kind.words()), said));
        return Optional.empty();
    }

    private boolean hasOnlyKnownKeys(Kind kind) {
        var wrong = node.entries().stream()
                .filter(entry -> !kind.knows(entry.key().text()))
                .toList();
        wrong.forEach(entry -> problems.add(
                entry.key().spot(),
                "'services.%s.%s' means nothing with '%s'"
                        .formatted(name, entry.key().text(), kind.word())));
        if (node.get("health").isPresent() && node.get("ready").isPresent()) {
            problems.add(spot, "'services.%s' says both 'health' and 'ready'; choose".formatted(name));
        }
        if (kind == Kind.IMAGE && text("ready").equals("notify")) {
            problems.add(
                    spot,
                    "'services.%s': a container cannot say 'ready: notify'; 'log:', 'port' or 'health'"
                            .formatted(name));
        }
        return wrong.isEmpty();
    }

    private Service read(Kind kind) {
        return switch (kind) {
            case COMMAND -> process();
            case IMAGE -> container();
            case COMPOSE -> new Service.Composed(common(), text("compose"));
            case RESOURCE -> resource();
        };
    }

    private Service process() {
        return new Service.HostProcess(
                common(),
                text("command"),
                text("dir"),
                text("build"),
                texts("watch"),
                readiness(),
                restart(),
                isOneShot(),
                text("only_with"));
    }

    private Service container() {
        return new Service.Native(
                common(), text("image"), text("command"), number("container_port"), texts("volumes"), readiness());
    }

    private Service resource() {
        return new Service.Resource(
                common(),
                text("resource"),
                text("version"),
                text("database"),
                text("user"),
                text("password"),
                texts("extensions"),
                texts("seed"),
                text("engine"),
                text("deployed"));
    }

    private Common common() {
        return new Common(name, spot, texts("needs"), env(), number("port"), spots());
    }

    private Map<String, Spot> spots() {
        var spots = new HashMap<String, Spot>();
        for (var entry : node.entries()) {
            var key = entry.key().text();
            spots.put(key, entry.value().spot());
            entry.value()
                    .entries()
                    .forEach(inner -> spots.put(
                            key + "." + inner.key().text(), inner.value().spot()));
            var items = entry.value().items();
            IntStream.range(0, items.size())
                    .forEach(at -> spots.put(key + "." + at, items.get(at).spot()));
        }
        return spots;
    }

    private Map<String, String> env() {
        var env = new LinkedHashMap<String, String>();
        node.get("env")
                .map(Node::entries)
                .orElse(List.of())
                .forEach(entry -> env.put(entry.key().text(), entry.value().text()));
        return env;
    }

    private Readiness readiness() {
        var ready = text("ready");
        if (!text("health").isEmpty()) {
            return new Readiness.Answering(text("health"));
        }
        if (ready.startsWith("log:")) {
            return new Readiness.Saying(ready.substring("log:".length()).strip());
        }
        return switch (ready) {
            case "port" -> new Readiness.Listening();
            case "notify" -> new Readiness.Notifying();
            default -> new Readiness.Running();
        };
    }

    private boolean isOneShot() {
        return text("one_shot").equals("true");
    }

    private Restart restart() {
        return switch (text("restart").toLowerCase(Locale.ROOT)) {
            case "always" -> Restart.ALWAYS;
            case "never" -> Restart.NO;
            case "on-failure" -> Restart.ON_FAILURE;
            // What has gone wrong half-way is not done a second time unless somebody says that it may.
            default -> isOneShot() ? Restart.NO : Restart.ON_FAILURE;
        };
    }

    private String text(String key) {
        return node.get(key).map(Node::text).orElse("");
    }

    private Optional<Integer> number(String key) {
        return node.get(key).map(Node::text).map(Integer::valueOf);
    }

    private List<String> texts(String key) {
        return node.get(key).map(Node::items).orElse(List.of()).stream()
                .map(Node::text)
                .toList();
    }
}
