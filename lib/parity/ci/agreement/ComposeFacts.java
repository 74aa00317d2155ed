package parity.ci.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import parity.ci.agreement.ComposeFiles.Service;
import parity.yaml.Node;
import parity.yaml.Node.Entry;
import parity.yaml.Node.Mapping;
import parity.yaml.Node.Scalar;

/** What the services of compose files are: by their labels, their images, or the Dockerfiles that they are built from. */
final class ComposeFacts {

    private final Checkout checkout;
    private final Side side;
    private final List<Service> services;
    private final String home;
    private final Map<String, Service> builders = new HashMap<>();

    ComposeFacts(Checkout checkout, Side side, List<String> files) {
        this(checkout, side, files, Map.of());
    }

    /** With variables that are set where Compose is called: they go before those of {@code .env}. */
    ComposeFacts(Checkout checkout, Side side, List<String> files, Map<String, Written> environment) {
        this.checkout = checkout;
        this.side = side;
        this.services = new ComposeFiles(checkout, environment).services(files);
        this.home = files.isEmpty() ? "" : files.getFirst();
        services.stream()
                .filter(service -> service.node().get("build").isPresent())
                .forEach(service -> image(service).ifPresent(image -> builders.putIfAbsent(image.text(), service)));
    }

    List<Fact> all() {
        return services.stream().flatMap(this::ofHome).toList();
    }

    List<Fact> started(ComposeCommand command, Set<String> profiles) {
        return new Startup(services, profiles)
                .of(command).stream().flatMap(this::ofHome).toList();
    }

    private Stream<Fact> ofHome(Service service) {
        return of(service).stream().map(fact -> fact.from(home));
    }

    private List<Fact> of(Service service) {
        var scope = "service " + service.name();
        var declared = new ArrayList<Fact>();
        labels(service)
                .forEach((name, value) ->
                        Labels.facts(name, value, scope).forEach(fact -> declared.add(fact.on(side, scope))));
        if (!declared.isEmpty()) {
            return declared;
        }
        var image = image(service);
        var builder = service.node().get("build").isPresent()
                ? Optional.of(service)
                : image.flatMap(it -> builder(it.text()));
        boolean isKnown = image.filter(it -> isPublic(ImageName.of(it.text()))).isPresent();
        return builder.isPresent() && !isKnown
                ? built(builder.get(), scope)
                : image.map(it -> Images.facts(side, it, scope)).orElse(List.of());
    }

    /** The service that builds an image, here or in other compose files: several may share one. */
    private Optional<Service> builder(String image) {
        return Optional.ofNullable(builders.get(image))
                .or(() -> Optional.ofNullable(checkout.builders().get(image)));
    }

    /** The images that the developers' compose files build, by name. */
    static Map<String, Service> builders(Checkout checkout) {
        var found = new HashMap<String, Service>();
        new ComposeSets(checkout)
                .found()
                .forEach(set -> found.putAll(new ComposeFacts(checkout, Side.LOCAL, set).builders));
        return found;
    }

    /** A build whose image has Docker's own name only stands in for it; any other name is the team's. */
    private static boolean isPublic(ImageName image) {
        return !image.repository().contains("/") && Products.of(image).isPresent();
    }

    private static Optional<Written> image(Service service) {
        return service.node()
                .get("image")
                .filter(it -> it instanceof Scalar scalar && !scalar.isNothing())
                .map(it -> interpolated(it, service));
    }

    private static Written interpolated(Node text, Service service) {
        return Interpolation.of(Written.plain(text.text(), text.spot()), service.environment());
    }

    private static Map<String, Written> labels(Service service) {
        return pairs(service.node().get("labels"), service);
    }

    private List<Fact> built(Service service, String scope) {
        var build = service.node().get("build").orElseThrow();
        var context = (build instanceof Scalar ? Optional.of(build) : build.get("context"))
                .map(it -> interpolated(it, service));
        var file = build.get("dockerfile").map(it -> interpolated(it, service));
        var inline = build.get("dockerfile_inline");
        var arguments = arguments(build, service);
        var target =
                build.get("target").map(it -> interpolated(it, service).text()).orElse("");
        if (inline.isPresent()) {
            var text = new SourceText(inline.get().spot().file(), inline.get().text());
            return BuildFacts.of(text, target, arguments, side, scope);
        }
        var open = Stream.of(context, file)
                .flatMap(Optional::stream)
                .filter(it -> !it.isResolved())
                .findFirst();
        if (open.isPresent()) {
            return List.of(unresolved(open.get(), scope));
        }
        var folder = context.map(Written::text).orElse(".");
        var name = file.map(Written::text).orElse("Dockerfile");
        return checkout.name(service.folder(), folder)
                .flatMap(place -> checkout.name(place, name))
                .flatMap(checkout::text)
                .map(text -> BuildFacts.of(text, target, arguments, side, scope))
                .orElseGet(() -> missing(build, folder, name));
    }

    /** What it is built from hangs on a variable that nobody sets. */
    private Fact unresolved(Written path, String scope) {
        return Fact.of(side, new Subject(Kind.SERVICE, path.raw()), Images.unresolved(path), path, scope);
    }

    private List<Fact> missing(Node build, String folder, String name) {
        if (!folder.contains("://") && !folder.startsWith("git@")) {
            checkout.note("%s: no %s in '%s' of this repository: what is built there is not known"
                    .formatted(build.spot(), name, folder));
        }
        return List.of();
    }

    private static Map<String, Written> arguments(Node build, Service service) {
        var arguments = new LinkedHashMap<>(pairs(build.get("args"), service));
        // An argument without a value takes that of the environment.
        names(build.get("args")).forEach(name -> {
            var value = service.environment().get(name);
            if (value != null) {
                arguments.put(name, value);
            }
        });
        return arguments;
    }

    private static List<String> names(Optional<Node> node) {
        return node.filter(it -> !(it instanceof Mapping)).map(Node::items).orElse(List.of()).stream()
                .map(Node::text)
                .filter(text -> !text.contains("="))
                .toList();
    }

    /** {@code KEY: value} and {@code - KEY=value}. */
    private static Map<String, Written> pairs(Optional<Node> node, Service service) {
        var pairs = new LinkedHashMap<String, Written>();
        for (var entry : node.map(Node::entries).orElse(List.<Entry>of())) {
            if (entry.value() instanceof Scalar scalar && !scalar.isNothing()) {
                pairs.put(entry.key().text(), interpolated(scalar, service));
            }
        }
        for (var item : node.map(Node::items).orElse(List.of())) {
            int sign = item.text().indexOf('=');
            if (sign > 0) {
                var value = Written.plain(item.text().substring(sign + 1), item.spot());
                pairs.put(item.text().substring(0, sign), Interpolation.of(value, service.environment()));
            }
        }
        return pairs;
    }
}
