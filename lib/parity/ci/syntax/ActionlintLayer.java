package parity.ci.syntax;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import parity.ci.Finding;
import parity.ci.Severity;
import parity.ci.WorkflowFiles;
import parity.config.Version;
import parity.json.Json;
import parity.shell.Command;
import parity.shell.Program;
import parity.yaml.Spot;

/** What actionlint says; what ages with it (labels of machines, actions) or is a matter of taste only warns. */
record ActionlintLayer(Path program, Version version) implements Layer {

    private static final Set<String> MILD =
            Set.of("runner-label", "action", "deprecated-commands", "if-cond", "matrix", "credentials");
    private static final List<String> MILD_WORDS =
            List.of("is not defined in object type", "is potentially untrusted", "is defined but not used");

    static Optional<Layer> ifThere() {
        return Program.find("actionlint").map(program -> new ActionlintLayer(program, version(program)));
    }

    private static Version version(Path program) {
        return Version.in(Command.of(program.toString(), "--version").run().out());
    }

    @Override
    public String name() {
        return "actionlint " + version;
    }

    @Override
    public List<Finding> check(WorkflowFiles files) {
        var words = Stream.concat(
                Stream.of(program.toString(), "-no-color", "-format", "{{json .}}", "-shellcheck=", "-pyflakes="),
                files.files().stream().map(file -> file.toAbsolutePath().toString()));
        // Without the repository around it, it would look for a configuration that is somebody else's.
        var outcome = Command.of(words.toList()).in(files.root()).run();
        return outcome.exit() <= 1
                ? findings(outcome.out(), files)
                : List.of(new Finding(
                        Spot.whole(files.name(files.files().getFirst())),
                        Severity.WARNING,
                        "actionlint",
                        "actionlint gave up: " + outcome.lastWord()));
    }

    /** Reads its JSON; seen from the root of the repository, its files are named as ours. */
    static List<Finding> findings(String json, WorkflowFiles files) {
        return json.isBlank()
                ? List.of()
                : Json.parse(json).items().stream()
                        .map(item -> finding(item, files))
                        .toList();
    }

    private static Finding finding(Json item, WorkflowFiles files) {
        var file = files.name(files.root().resolve(item.get("filepath").text()));
        var spot = new Spot(
                file, (int) item.get("line").number(), (int) item.get("column").number());
        var kind = item.get("kind").text();
        var message = item.get("message").text();
        boolean isMild = MILD.contains(kind) || MILD_WORDS.stream().anyMatch(message::contains);
        return new Finding(spot, isMild ? Severity.WARNING : Severity.ERROR, kind, message);
    }
}
