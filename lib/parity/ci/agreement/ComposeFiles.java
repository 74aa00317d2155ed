package parity.ci.agreement;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parity.yaml.Node;
import parity.yaml.Node.Entry;
import parity.yaml.Node.Mapping;
import parity.yaml.Node.Scalar;

/** Reads compose files as they lie there, without Compose: includes, extensions, overrides, merge keys, {@code .env}. */
final class ComposeFiles {

    private static final int DEEPEST = 10;

    private final Checkout checkout;
    private final Map<String, Written> outside;

    ComposeFiles(Checkout checkout, Map<String, Written> outside) {
        this.checkout = checkout;
        this.outside = outside;
    }

    /** One service as a set of files describes it, with the folder that its paths are seen from. */
    record Service(String name, Node node, String folder, Map<String, Written> environment) {}

    /** The services of files that make one project; a later file is laid over the earlier ones. */
    List<Service> services(List<String> files) {
        return List.copyOf(read(files, Map.of(), 0).values());
    }

    private Map<String, Service> read(List<String> files, Map<String, Written> given, int depth) {
        var services = new LinkedHashMap<String, Service>();
        var folder = files.isEmpty() ? "" : folderOf(files.getFirst());
        var environment = new LinkedHashMap<>(given);
        environment.putAll(Dotenv.read(checkout.text(inFolder(folder, ".env"))));
        environment.putAll(outside);
        for (var file : files) {
            checkout.merged(file).ifPresent(root -> {
                includes(root, file, environment, depth, services);
                var own = root.get("services").map(Node::entries).orElse(List.of());
                own.forEach(entry -> add(entry, root, file, folder, environment, services));
            });
        }
        return services;
    }

    private void includes(
            Node root, String file, Map<String, Written> environment, int depth, Map<String, Service> services) {
        for (var include : root.get("include").map(Node::items).orElse(List.of())) {
            if (depth >= DEEPEST) {
                checkout.noteUnreadable(include.spot(), "'include' goes in a circle, or too deep");
                return;
            }
            var paths = include instanceof Scalar
                    ? List.of(include)
                    : texts(include.get("path").orElse(include));
            var files = new ArrayList<String>();
            paths.forEach(path -> found(path, file).ifPresent(files::add));
            services.putAll(read(files, environment, depth + 1));
        }
    }

    private static List<Node> texts(Node node) {
        return node instanceof Scalar ? List.of(node) : node.items();
    }

    private Optional<String> found(Node path, String from) {
        var name = checkout.name(folderOf(from), path.text()).filter(checkout::has);
        if (name.isEmpty()) {
            checkout.noteUnreadable(path.spot(), "'%s' is not in this repository".formatted(path.text()));
        }
        return name;
    }

    private void add(
            Entry entry,
            Node root,
            String file,
            String folder,
            Map<String, Written> environment,
            Map<String, Service> services) {
        var name = entry.key().text();
        var node = extended(entry.value(), root, file, Set.of(file + "#" + name));
        services.merge(
                name,
                new Service(name, node, folder, environment),
                (below, above) -> new Service(name, Merged.over(below.node(), above.node()), folder, environment));
    }

    /** A service with what it extends below it. */
    private Node extended(Node node, Node root, String file, Set<String> way) {
        var extension = node.get("extends");
        if (extension.isEmpty() || !(node instanceof Mapping)) {
            return node;
        }
        var from = extension.get();
        var service = from instanceof Scalar
                ? from.text()
                : from.get("service").map(Node::text).orElse("");
        var place = from.get("file").map(path -> found(path, file)).orElse(Optional.of(file));
        var step = place.orElse("") + "#" + service;
        if (place.isEmpty() || way.contains(step)) {
            if (way.contains(step)) {
                checkout.noteUnreadable(from.spot(), "'%s' extends itself".formatted(service));
            }
            return node;
        }
        var other = place.get().equals(file) ? Optional.of(root) : checkout.merged(place.get());
        var below = other.flatMap(it -> it.get("services")).flatMap(it -> it.get(service));
        var further = new HashSet<>(way);
        further.add(step);
        return below.map(it ->
                        Merged.over(moved(extended(it, other.get(), place.get(), further), place.get(), file), node))
                .orElse(node);
    }

    /** The context of a build is seen from the file that names it. */
    private Node moved(Node service, String from, String to) {
        var shift = relative(folderOf(from), folderOf(to));
        return shift.isEmpty() ? service : Contexts.moved(service, shift);
    }

    private static String relative(String from, String to) {
        return from.equals(to)
                ? ""
                : Path.of(to).relativize(Path.of(from)).toString().replace('\\', '/');
    }

    static String folderOf(String file) {
        int slash = file.lastIndexOf('/');
        return slash < 0 ? "" : file.substring(0, slash);
    }

    static String inFolder(String folder, String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }
}
