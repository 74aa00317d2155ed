package parity.ci.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parity.ci.agreement.Claim.Unresolved;
import parity.yaml.Spot;

/** What the script of a step starts: images by docker, services of compose files, servers of the runner's own. */
final class RunFacts {

    /** Options of {@code docker run} that take no value; all others do. */
    private static final Set<String> FLAGS = Set.of(
            "-d",
            "--detach",
            "-i",
            "--interactive",
            "-t",
            "--tty",
            "-it",
            "-ti",
            "-dit",
            "-itd",
            "-id",
            "-di",
            "-dt",
            "-td",
            "--rm",
            "--privileged",
            "--init",
            "--read-only",
            "-P",
            "--publish-all",
            "--no-healthcheck",
            "-q",
            "--quiet",
            "--oom-kill-disable",
            "--disable-content-trust",
            "--all-tags",
            "-a");

    /** Options of {@code docker compose} and its {@code up}, {@code run} that take a value. */
    private static final Set<String> VALUED = Set.of(
            "-f",
            "--file",
            "-p",
            "--project-name",
            "--profile",
            "--env-file",
            "--project-directory",
            "--parallel",
            "--ansi",
            "--progress",
            "-e",
            "--env",
            "-v",
            "--volume",
            "-w",
            "--workdir",
            "-u",
            "--user",
            "--name",
            "--entrypoint",
            "--publish",
            "-l",
            "--label",
            "--scale",
            "--timeout",
            "-t",
            "--wait-timeout",
            "--pull",
            "--exit-code-from",
            "--attach",
            "--no-attach",
            "--build-arg");

    private static final Set<String> STARTS = Set.of("up", "run", "start", "create", "build", "pull");
    private static final Set<String> CONTAINS = Set.of("run", "create", "pull");

    private static final Set<String> RUSTUP = Set.of("install", "default", "show", "override");
    private static final Set<String> CHANNELS = Set.of("stable", "beta", "nightly");

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
            folder = checkout.name(folder, command.get(1)).orElse(folder);
        } else if (first.equals("docker-compose")) {
            compose(command.subList(1, command.size()));
        } else if ((first.equals("docker") || first.equals("podman")) && command.size() > 1) {
            docker(command.subList(1, command.size()), script);
        } else if (first.endsWith("mvnw") || first.endsWith("gradlew")) {
            wrapper(
                    first.endsWith("mvnw")
                            ? ".mvn/wrapper/maven-wrapper.properties"
                            : "gradle/wrapper/gradle-wrapper.properties");
        } else if (first.equals("rustup")) {
            rust(command, script);
        } else if (first.equals("systemctl") || first.equals("service")) {
            server(command, script);
        } else if (first.endsWith("jbang") && command.stream().anyMatch(RECIPES::contains)) {
            new ComposeSets(checkout).ofProject().forEach(set -> share(new ComposeFacts(checkout, Side.CI, set).all()));
        }
    }

    private void wrapper(String file) {
        share(ToolFiles.facts(ComposeFiles.inFolder(folder, file), checkout));
    }

    /** {@code rustup} alone takes what the repository's file says. */
    private void rust(List<String> command, Written script) {
        if (command.stream().noneMatch(RUSTUP::contains)) {
            return;
        }
        var rust = ToolFiles.runtime("rust");
        var version = command.stream()
                .skip(2)
                .filter(word -> Release.of(word).hasNumbers() || CHANNELS.contains(word))
                .findFirst();
        version.ifPresentOrElse(
                it -> facts.add(
                        Fact.of(Side.CI, rust, Versions.read(rust, it), Written.plain(it, script.spot()), scope)),
                () -> List.of("rust-toolchain.toml", "rust-toolchain")
                        .forEach(file -> share(ToolFiles.facts(file, checkout))));
    }

    private void docker(List<String> words, Written script) {
        if (words.getFirst().equals("compose")) {
            compose(words.subList(1, words.size()));
        } else if (CONTAINS.contains(words.getFirst())) {
            boolean stays = words.stream()
                    .anyMatch(word -> word.equals("create") || word.equals("--detach") || isDetached(word));
            image(words.subList(1, words.size())).ifPresent(image -> started(image, stays, script));
        } else if (words.getFirst().equals("container") && words.size() > 2) {
            docker(words.subList(1, words.size()), script);
        }
    }

    private static boolean isDetached(String word) {
        return word.startsWith("-") && !word.startsWith("--") && FLAGS.contains(word) && word.contains("d");
    }

    /** The first word that is neither an option nor its value. */
    private static Optional<String> image(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (!word.startsWith("-")) {
                return Optional.of(word);
            }
            boolean takesNext = !word.contains("=") && !FLAGS.contains(word);
            i += takesNext ? 1 : 0;
        }
        return Optional.empty();
    }

    /** What stays in the background serves the tests; what runs and ends is a tool. */
    private void started(String image, boolean stays, Written script) {
        var written = Interpolation.of(
                new Written(
                        image,
                        script.spot(),
                        image,
                        script.origin(),
                        script.unresolved().contains(image) ? script.unresolved() : ""),
                around.variables());
        facts.addAll(Images.facts(
                Side.CI,
                written,
                scope,
                name -> Products.of(name)
                        .orElseGet(() -> new Subject(stays ? Kind.SERVICE : Kind.TOOL, name.repository()))));
    }

    private void server(List<String> command, Written script) {
        boolean isStarted = command.stream().anyMatch(word -> word.contains("start"));
        command.stream()
                .skip(1)
                .map(word -> word.replace(".service", ""))
                .map(Tools::subject)
                .filter(subject -> isStarted && subject.kind() == Kind.SERVICE)
                .findFirst()
                .ifPresent(subject -> facts.add(Fact.of(
                        Side.CI,
                        subject,
                        new Unresolved(String.join(" ", command), "the version is that of the runner's image"),
                        new Written(String.join(" ", command), script.spot(), "", script.origin(), ""),
                        scope)));
    }

    private void compose(List<String> words) {
        var files = new ArrayList<String>();
        int at = 0;
        for (; at < words.size() && words.get(at).startsWith("-"); at++) {
            var option = words.get(at);
            boolean takesNext = VALUED.contains(option) && at + 1 < words.size();
            if (option.equals("-f") || option.equals("--file")) {
                files.add(takesNext ? words.get(at + 1) : "");
            } else if (option.startsWith("--file=")) {
                files.add(option.substring("--file=".length()));
            }
            at += takesNext ? 1 : 0;
        }
        if (at < words.size() && STARTS.contains(words.get(at))) {
            services(
                    found(files),
                    named(words.subList(at + 1, words.size()), words.get(at).equals("run")));
        }
    }

    private List<String> found(List<String> files) {
        var value = around.variables().get("COMPOSE_FILE");
        var wanted =
                !files.isEmpty() || value == null ? files : List.of(value.text().split("[:;]"));
        var found = wanted.stream()
                .map(file -> Interpolation.of(Written.plain(file, Spot.whole("")), around.variables())
                        .text())
                .flatMap(file -> checkout.name(folder, file).stream())
                .filter(checkout::has)
                .toList();
        return wanted.isEmpty() ? new ComposeSets(checkout).usual(folder) : found;
    }

    /** The services that are named; {@code run} has one, and then its command. */
    private static List<String> named(List<String> words, boolean isRun) {
        var names = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            boolean isPort = isRun && word.equals("-p");
            if (!word.startsWith("-")) {
                names.add(word);
                if (isRun) {
                    return names;
                }
            } else if (VALUED.contains(word) && !(word.equals("-v") && !isRun) || isPort) {
                i++;
            }
        }
        return names;
    }

    private void services(List<String> files, List<String> names) {
        var compose = new ComposeFacts(checkout, Side.CI, files, around.variables());
        if (names.isEmpty()) {
            share(compose.all());
            return;
        }
        for (var name : names) {
            share(compose.of(name));
        }
    }

    private void share(List<Fact> found) {
        for (var fact : found) {
            var here = fact.on(Side.CI, scope);
            // What a workflow sets itself is not the file's word any more.
            facts.add(fact.origin().spot().file().startsWith(".github/") ? here : here.shared());
        }
    }
}
