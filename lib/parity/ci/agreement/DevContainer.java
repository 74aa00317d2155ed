package parity.ci.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a devcontainer.json makes: its image, its Dockerfile, and the features put into it. */
final class DevContainer {

    /** Versions of features that install none. */
    private static final Set<String> NOTHING = Set.of("none", "os-provided");

    /** Where it lies, unless somebody says otherwise. */
    static final List<String> FILES = List.of(".devcontainer/devcontainer.json", ".devcontainer.json");

    private static final String OFFICIAL = "devcontainers/features/";

    private DevContainer() {}

    static List<Fact> facts(SourceText file, Checkout checkout) {
        return JsonText.of(file, checkout).map(json -> facts(json, checkout)).orElse(List.of());
    }

    /** With the services of its compose files. */
    static List<Fact> started(String file, Checkout checkout) {
        checkout.traces().use(file);
        return checkout.text(file)
                .flatMap(text -> JsonText.of(text, checkout))
                .map(json -> Stream.concat(facts(json, checkout).stream(), services(json, checkout).stream())
                        .toList())
                .orElse(List.of());
    }

    private static List<Fact> services(JsonText json, Checkout checkout) {
        var written = json.json().get("dockerComposeFile");
        var folder = ComposeFiles.folderOf(json.source().file());
        var files = Stream.concat(Stream.of(written), written.items().stream())
                .filter(it -> !it.text().isEmpty())
                .flatMap(it -> checkout.name(folder, it.text()).stream())
                .filter(checkout::has)
                .toList();
        return new ComposeFacts(checkout, Side.CI, files).all();
    }

    private static List<Fact> facts(JsonText json, Checkout checkout) {
        var facts = new ArrayList<Fact>();
        json.at("image").ifPresent(image -> facts.addAll(known(image)));
        build(json, checkout).ifPresent(facts::addAll);
        json.json()
                .get("features")
                .entries()
                .keySet()
                .forEach(feature -> feature(json, feature).ifPresent(facts::add));
        return facts;
    }

    /** An image that no table knows is the team's own workplace. */
    private static List<Fact> known(Written image) {
        return Products.of(ImageName.of(image.text()))
                .filter(subject -> subject.kind() != Kind.OS)
                .map(_ -> Images.facts(Side.LOCAL, image, "devcontainer"))
                .orElse(List.of());
    }

    private static Optional<List<Fact>> build(JsonText json, Checkout checkout) {
        var arguments = new LinkedHashMap<String, Written>();
        json.json()
                .at("build", "args")
                .entries()
                .keySet()
                .forEach(name -> json.at("build", "args", name).ifPresent(value -> arguments.put(name, value)));
        return json.at("build", "dockerfile")
                .or(() -> json.at("dockerFile"))
                .flatMap(name ->
                        checkout.name(ComposeFiles.folderOf(json.source().file()), name.text()))
                .flatMap(checkout::text)
                .map(text -> BuildFacts.of(text, "", Map.copyOf(arguments), Side.LOCAL, "devcontainer"));
    }

    /** {@code "ghcr.io/devcontainers/features/java:1": {"version": "21-oracle"}}; without a version it is the newest. */
    private static Optional<Fact> feature(JsonText json, String feature) {
        var subject = Tools.subject(ImageName.of(feature).last());
        return json.at("features", feature, "version")
                .or(() -> unsaid(json, feature, subject))
                .filter(written -> !NOTHING.contains(written.text()))
                .filter(written -> subject.kind() == Kind.RUNTIME
                        || Release.of(written.text()).hasNumbers())
                .map(written ->
                        Fact.of(Side.LOCAL, subject, Versions.read(subject, written.text()), written, "devcontainer"));
    }

    /** The newest, but of Node the newest that is supported for long; Python is then the one that the system has. */
    private static Optional<Written> unsaid(JsonText json, String feature, Subject subject) {
        return feature.contains(OFFICIAL) && !subject.name().equals("python")
                ? Optional.of(Written.plain(feature, json.spot("features", feature))
                        .saying(subject.name().equals("node") ? "lts" : "latest"))
                : Optional.empty();
    }
}
