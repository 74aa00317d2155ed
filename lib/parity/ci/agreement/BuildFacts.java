package parity.ci.agreement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import parity.ci.agreement.Dockerfile.Stage;

/**
 * What a Dockerfile tells of the image that comes of it.
 *
 * <p>First what its labels say, then what its base is, then what packages it installs. An image of which nothing is known
 * is the team's own program: CI has no counterpart to it, and nothing is claimed.
 */
final class BuildFacts {

    private static final String NODE_SCRIPT = "nodesource.com/setup_";

    private final Dockerfile file;
    private final Side side;
    private final String scope;
    private final List<Fact> facts = new ArrayList<>();

    private BuildFacts(Dockerfile file, Side side, String scope) {
        this.file = file;
        this.side = side;
        this.scope = scope;
    }

    static List<Fact> of(SourceText text, String target, Map<String, Written> arguments, Side side, String scope) {
        var build = new BuildFacts(Dockerfile.of(text, arguments), side, scope);
        build.read(target);
        return build.facts;
    }

    private void read(String target) {
        var chain = file.chain(target);
        var labels = Dockerfile.labels(chain);
        labels.forEach(
                (label, value) -> Labels.facts(label, value, scope).forEach(fact -> facts.add(fact.on(side, scope))));
        var declared = new HashSet<Subject>();
        labels.keySet().forEach(label -> Labels.subject(label).ifPresent(declared::add));
        var found = new ArrayList<Fact>();
        chain.forEach(stage -> add(stage, true, found));
        file.stages().stream().filter(stage -> !chain.contains(stage)).forEach(stage -> add(stage, false, found));
        found.stream()
                .filter(fact -> !declared.contains(fact.subject()))
                .distinct()
                .forEach(facts::add);
    }

    /** Of a stage that only helps to build, the servers in it never run. */
    private void add(Stage stage, boolean isInImage, List<Fact> found) {
        var all = new ArrayList<Fact>();
        if (file.below(stage).isEmpty()) {
            all.addAll(base(stage.base()));
        }
        for (var instruction : stage.instructions()) {
            switch (instruction.keyword()) {
                case "RUN" -> {
                    var commands = Script.words(instruction.text());
                    all.addAll(Packages.facts(side, installed(commands, instruction, stage), scope));
                    all.addAll(fetched(instruction, stage));
                    all.addAll(ownInstallers(commands, instruction, stage));
                }
                case "COPY" -> all.addAll(copied(instruction, stage));
                default -> {}
            }
        }
        all.stream()
                .filter(fact -> isInImage || fact.subject().kind() != Kind.SERVICE)
                .forEach(found::add);
    }

    private List<Fact> base(Written base) {
        if (ImageName.of(base.text()).repository().isEmpty() || base.text().equals("scratch")) {
            return base.isResolved() ? List.of() : Images.facts(side, base, scope);
        }
        return known(base);
    }

    private List<Fact> known(Written image) {
        return Products.of(ImageName.of(image.text()))
                .filter(subject -> subject.kind() != Kind.OS)
                .map(_ -> Images.facts(side, image, scope))
                .orElse(List.of());
    }

    private List<Fact> copied(DockerText.Instruction copy, Stage stage) {
        return copy.words().stream()
                .filter(word -> word.startsWith("--from=") && word.contains(":"))
                .map(word -> word.substring("--from=".length()))
                .flatMap(image -> known(Interpolation.of(copy.written(image), stage.values())).stream())
                .filter(fact -> fact.subject().kind() != Kind.SERVICE)
                .toList();
    }

    /** {@code curl https://deb.nodesource.com/setup_20.x | bash}, as Node's packages are had. */
    private List<Fact> fetched(DockerText.Instruction run, Stage stage) {
        int at = run.text().indexOf(NODE_SCRIPT);
        if (at < 0) {
            return List.of();
        }
        var name = run.text().substring(at + NODE_SCRIPT.length()).split("\\s", 2)[0];
        var written = Interpolation.of(run.written(name), stage.values());
        var release = Release.of(written.text());
        var node = ToolFiles.runtime("node");
        return release.hasNumbers()
                ? List.of(Fact.of(side, node, Versions.read(node, release.text()), written, scope))
                : List.of();
    }

    private List<Fact> ownInstallers(List<List<String>> commands, DockerText.Instruction run, Stage stage) {
        return commands.stream()
                .flatMap(command -> OwnInstaller.of(command).stream())
                .map(it -> {
                    var written = Interpolation.of(run.written(it.version()), stage.values());
                    return Fact.of(side, it.subject(), Versions.read(it.subject(), written), written, scope);
                })
                .toList();
    }

    private static List<Written> installed(List<List<String>> commands, DockerText.Instruction run, Stage stage) {
        var names = new ArrayList<Written>();
        for (var command : commands) {
            Packages.installed(command).forEach(name -> names.add(Interpolation.of(run.written(name), stage.values())));
        }
        return names;
    }
}
