package parity.ci.agreement;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import parity.ci.agreement.Claim.Unresolved;

/** What the script of a step starts: images by docker, services of compose files, packages, servers of the runner's own. */
final class RunFacts {

    /** By its name, or by a variable that is called after what it holds. */
    private static final Pattern ENGINE =
            Pattern.compile("docker|podman|[$][{]?[A-Za-z_]*(?i:docker|podman|container|engine)[A-Za-z_]*[}]?");

    /** What these run goes on in the same shell. */
    private static final Set<String> SOURCES = Set.of(".", "source");

    private static final int MOST_CALLED = 20;

    /** Recipes of ours that bring a project's compose files up. */
    private static final Set<String> RECIPES = Set.of("dev-up", "dev-up-fast", "dev-setup", "dev-rebuild");

    private final Checkout checkout;
    private final String scope;
    private Surroundings around;
    private final Whereabouts where;
    private final List<Fact> facts = new ArrayList<>();
    private final Set<String> called = new HashSet<>();

    /** Images that a line before has built: what they are is the team's own. */
    private final Set<String> own = new HashSet<>();

    private RunFacts(Checkout checkout, Surroundings around, String folder, String scope) {
        this.checkout = checkout;
        this.around = around;
        this.where = new Whereabouts(checkout, folder);
        this.scope = scope;
    }

    static List<Fact> of(Listing script, Checkout checkout, Surroundings around, String folder, String scope) {
        var run = new RunFacts(checkout, around, folder, scope);
        run.read(script);
        return run.facts;
    }

    private void read(Listing listing) {
        var script = listing.script();
        if (Script.mayTell(script.text())) {
            around = ShellVariables.in(listing, checkout.scripts().assignments(script.text()), around)
                    .adding(where.variables(script.text(), script.spot()));
            var outer = new ArrayDeque<Shell>();
            checkout.scripts()
                    .commands(script.text())
                    .forEach(command -> read(command, listing.at(command.line()), outer));
        }
    }

    /** What a shell of its own does to its folder and its variables ends with it. */
    private record Shell(String folder, Surroundings around) {}

    private void read(ShellCommand command, Written script, Deque<Shell> outer) {
        if (command.opens()) {
            outer.push(new Shell(where.folder(), around));
        } else if (command.closes()) {
            Optional.ofNullable(outer.poll()).ifPresent(shell -> {
                where.in(shell.folder());
                around = shell.around();
            });
        } else if (!command.words().isEmpty()) {
            var before = around;
            around = ShellVariables.before(command, script, around);
            read(command.words(), script);
            around = SOURCES.contains(command.words().getFirst()) ? around : before;
        }
    }

    private void read(List<String> command, Written script) {
        var first = command.getFirst();
        if (first.equals("cd") && command.size() > 1) {
            where.enter(around.interpolated(command.get(1), script.spot()));
        } else if (first.equals("docker-compose")) {
            compose(command.subList(1, command.size()), script);
        } else if (ENGINE.matcher(first).matches() && command.size() > 1) {
            docker(command.subList(1, command.size()), script);
        } else if (first.equals("systemctl") || first.equals("service")) {
            server(command, script);
        } else if (first.endsWith("jbang") && command.stream().anyMatch(RECIPES::contains)) {
            new ComposeSets(checkout)
                    .ofProject()
                    .forEach(set -> share(checkout.facts(set, () -> new ComposeFacts(checkout, Side.CI, set).all())));
        } else {
            facts.addAll(new ToolCommands(checkout, around, where.folder(), scope).of(command, script));
            var words = command.stream()
                    .map(word -> around.known(word, script.spot()))
                    .toList();
            checkout.scripts().called(words, where.folder(), around).forEach(this::follow);
        }
    }

    /** A script of the repository starts what its lines start, whichever of them run. */
    private void follow(Called script) {
        if (called.size() < MOST_CALLED && called.add(script.key())) {
            var place = where.folder();
            var above = where.at(ComposeFiles.folderOf(script.file()));
            int before = facts.size();
            for (var shell : script.shells()) {
                where.in(script.folder());
                read(shell);
            }
            leaveOpen(facts.subList(before, facts.size()));
            where.in(place);
            where.at(above);
        }
    }

    /** What the shell alone could name is said, and is no subject: the line may never run. */
    private void leaveOpen(List<Fact> found) {
        var nameless = found.stream()
                .filter(fact -> fact.isUnresolved() && fact.subject().name().contains("$"))
                .toList();
        nameless.forEach(
                fact -> checkout.note("%s: only the shell knows what '%s' is".formatted(fact.spot(), fact.raw())));
        found.removeAll(nameless);
    }

    /** A variable alone may hold several words, or none. */
    private Stream<String> spread(String word, Written script) {
        return word.startsWith("$") && around.interpolated(word, script.spot()).isResolved()
                ? Words.of(around.known(word, script.spot())).stream()
                : Stream.of(word);
    }

    private void docker(List<String> words, Written script) {
        if (words.getFirst().equals("compose")) {
            compose(words.subList(1, words.size()), script);
        } else {
            own.addAll(DockerCommand.built(words));
            DockerCommand.of(words)
                    .filter(command -> !own.contains(command.image()))
                    .ifPresent(command -> started(command, script));
        }
    }

    /** What stays in the background serves the tests; what runs and ends is a tool. */
    private void started(DockerCommand command, Written script) {
        facts.addAll(Images.facts(
                Side.CI,
                around.written(command.image(), script),
                scope,
                name -> Products.of(name)
                        .orElseGet(() -> new Subject(command.stays() ? Kind.SERVICE : Kind.TOOL, name.repository()))));
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
        var command = ComposeCommand.of(
                words.stream().flatMap(word -> spread(word, script)).toList());
        var start = new ComposeStart(checkout, around, where.folder(), scope).of(command, script);
        share(start.facts());
        facts.addAll(start.missing());
    }

    private void share(List<Fact> found) {
        found.forEach(fact -> facts.add(fact.sharedOn(scope)));
    }
}
