package parity.ci.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import parity.ci.agreement.Claim.Unresolved;

/** What the script of a step starts: images by docker, services of compose files, packages, servers of the runner's own. */
final class RunFacts {

    /** Recipes of ours that bring a project's compose files up. */
    private static final Set<String> RECIPES = Set.of("dev-up", "dev-up-fast", "dev-setup", "dev-rebuild");

    private final Checkout checkout;
    private final Surroundings around;
    private final String scope;
    private String folder;
    private final List<Fact> facts = new ArrayList<>();

    private RunFacts(Checkout checkout, Surroundings around, String folder, String scope) {
        this.checkout = checkout;
        this.around = around;
        this.folder = folder;
        this.scope = scope;
    }

    static List<Fact> of(Written script, Checkout checkout, Surroundings around, String folder, String scope) {
        var run = new RunFacts(checkout, around, folder, scope);
        for (var command : Script.commands(script.text())) {
            run.read(command, script);
        }
        return run.facts;
    }

    private void read(List<String> command, Written script) {
        var first = command.getFirst();
        if (first.equals("cd") && command.size() > 1) {
            enter(command.get(1));
        } else if (first.equals("docker-compose")) {
            compose(command.subList(1, command.size()), script);
        } else if ((first.equals("docker") || first.equals("podman")) && command.size() > 1) {
            docker(command.subList(1, command.size()), script);
        } else if (first.endsWith("mvnw") || first.endsWith("gradlew")) {
            wrapper(
                    first.endsWith("mvnw")
                            ? ".mvn/wrapper/maven-wrapper.properties"
                            : "gradle/wrapper/gradle-wrapper.properties");
        } else if (first.equals("rustup") || first.equals("cargo")) {
            RustCommand.of(command).ifPresent(rust -> rust(rust, script));
        } else if (first.equals("systemctl") || first.equals("service")) {
            server(command, script);
        } else if (first.endsWith("jbang") && command.stream().anyMatch(RECIPES::contains)) {
            new ComposeSets(checkout)
                    .ofProject()
                    .forEach(set -> share(checkout.facts(set, () -> new ComposeFacts(checkout, Side.CI, set).all())));
        } else {
            packages(Packages.installed(command), script);
        }
    }

    private void packages(List<String> names, Written script) {
        var written = names.stream()
                .map(name -> Interpolation.of(Written.plain(name, script.spot()), around.variables()))
                .toList();
        facts.addAll(Packages.facts(Side.CI, written, scope));
    }

    private void wrapper(String file) {
        share(ToolFiles.facts(ComposeFiles.inFolder(folder, file), checkout));
    }

    private void enter(String path) {
        folder = checkout.name(folder, path).orElse(folder);
        checkout.work(folder);
    }

    private void rust(RustCommand command, Written script) {
        var rust = ToolFiles.runtime("rust");
        command.channel()
                .map(channel -> written(channel, script))
                .ifPresentOrElse(
                        it -> facts.add(Fact.of(
                                Side.CI,
                                rust,
                                it.isResolved() ? Versions.read(rust, it.text()) : Images.unresolved(it),
                                it,
                                scope)),
                        () -> rustOfFile(folder));
    }

    /** The file of the folder, or of one above it. */
    private void rustOfFile(String place) {
        var file = Stream.of("rust-toolchain", "rust-toolchain.toml")
                .map(name -> ComposeFiles.inFolder(place, name))
                .filter(checkout::has)
                .findFirst();
        if (file.isPresent() || place.isEmpty()) {
            file.ifPresent(it -> share(ToolFiles.facts(it, checkout)));
        } else {
            rustOfFile(ComposeFiles.folderOf(place));
        }
    }

    private void docker(List<String> words, Written script) {
        if (words.getFirst().equals("compose")) {
            compose(words.subList(1, words.size()), script);
        } else {
            DockerCommand.of(words).ifPresent(command -> started(command, script));
        }
    }

    /** What stays in the background serves the tests; what runs and ends is a tool. */
    private void started(DockerCommand command, Written script) {
        facts.addAll(Images.facts(
                Side.CI,
                written(command.image(), script),
                scope,
                name -> Products.of(name)
                        .orElseGet(() -> new Subject(command.stays() ? Kind.SERVICE : Kind.TOOL, name.repository()))));
    }

    private Written written(String word, Written script) {
        var unresolved = script.unresolved().contains(word) ? script.unresolved() : "";
        return Interpolation.of(
                new Written(word, script.spot(), word, script.origin(), unresolved), around.variables());
    }

    private void server(List<String> command, Written script) {
        boolean isStarted = command.stream().anyMatch(word -> word.contains("start"));
        command.stream()
                .skip(1)
                .map(word -> word.replace(".service", ""))
                .map(Packages::server)
                .filter(subject -> isStarted && subject.kind() == Kind.SERVICE)
                .findFirst()
                .ifPresent(subject -> facts.add(Fact.of(
                        Side.CI,
                        subject,
                        new Unresolved(String.join(" ", command), "the version is that of the runner's image"),
                        new Written(String.join(" ", command), script.spot(), "", script.origin(), ""),
                        scope)));
    }

    private void compose(List<String> words, Written script) {
        var command = ComposeCommand.of(words);
        if (!command.starts()) {
            return;
        }
        var files = named(command, script);
        var compose = new ComposeFacts(checkout, Side.CI, files, around.variables());
        share(
                command.services().isEmpty()
                        ? compose.all()
                        : command.services().stream()
                                .flatMap(name -> compose.of(name).stream())
                                .toList());
    }

    /** A file that is not there is made by the run, or nobody ever ran this: what it starts is not known. */
    private List<String> named(ComposeCommand command, Written script) {
        var variable = around.variables().get("COMPOSE_FILE");
        var wanted = !command.files().isEmpty() || variable == null
                ? command.files()
                : List.of(variable.text().split("[:;]"));
        if (wanted.isEmpty()) {
            return new ComposeSets(checkout).usual(folder);
        }
        var found = new ArrayList<String>();
        for (var file : wanted) {
            var path = Interpolation.of(Written.plain(file, script.spot()), around.variables());
            checkout.name(folder, path.text())
                    .filter(name -> path.isResolved() && checkout.has(name))
                    .ifPresentOrElse(found::add, () -> facts.add(missing(path)));
        }
        return found;
    }

    private Fact missing(Written file) {
        var why = file.isResolved() ? "no such file in this repository" : file.unresolved();
        var claim = new Unresolved(file.raw(), "docker compose reads it: " + why);
        return Fact.of(Side.CI, new Subject(Kind.SERVICE, file.raw()), claim, file, scope);
    }

    private void share(List<Fact> found) {
        for (var fact : found) {
            var here = fact.on(Side.CI, scope);
            // What a workflow sets itself is not the file's word any more.
            facts.add(fact.origin().spot().file().startsWith(".github/") ? here : here.shared());
        }
    }
}
