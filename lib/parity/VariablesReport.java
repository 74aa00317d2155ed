package parity;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parity.config.Project;
import parity.engine.Engine;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.failure.Nearest;
import parity.json.Json;
import parity.loop.Notebook;
import parity.terminal.Secrets;
import parity.terminal.StreamingReport;
import parity.terminal.Terminal;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The variables that services get, for a run configuration or a shell; secrets are shown to who asks for them. */
public final class VariablesReport implements StreamingReport {

    @Parameters(paramLabel = "SERVICE", arity = "0..1", description = "Only what this one gets.")
    private String service = "";

    @Option(names = "--export", description = "As lines that a shell reads: export NAME='value'.")
    private boolean export;

    @Option(names = "--reveal", description = "With passwords in clear.")
    private boolean reveal;

    @Override
    public void printTo(Terminal terminal) {
        try (var feed = terminal.feed()) {
            variables().forEach((name, value) -> feed.line(written(name, shown(name, value))));
        }
        if (export && !reveal) {
            terminal.say("secrets are masked: '--export --reveal' gives them to a shell as they are");
        }
    }

    @Override
    public void streamTo(Terminal terminal) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("v", 1);
        var variables = variables();
        variables.replaceAll(this::shown);
        facts.put("variables", variables);
        try (var feed = terminal.feed()) {
            feed.line(Json.write(facts));
        }
    }

    /** Also a secret that is too short to be known again elsewhere. */
    private String shown(String name, String value) {
        return reveal ? value : Secrets.tells(name) ? "***" : Secrets.mask(value);
    }

    private String written(String name, String value) {
        var quoted = "'" + value.replace("'", "'\\''") + "'";
        boolean isPlain = value.chars().allMatch(c -> Character.isLetterOrDigit(c) || "-_./:=@,+%".indexOf(c) >= 0);
        return export ? "export %s=%s".formatted(name, quoted) : name + "=" + (isPlain ? value : quoted);
    }

    /** Of one service, or of all together, but for what each calls its own. */
    private Map<String, String> variables() {
        var all = new Notebook(Project.around(Path.of("")).directory()).read();
        if (all.isEmpty()) {
            throw new Failure(
                    Exit.MISSING, "no service was started here yet, so none has an address; 'dev' starts them");
        }
        var variables = new LinkedHashMap<String, String>();
        // As this machine sees them, where a container is told something else.
        chosen(all).stream()
                .sorted(Comparator.comparing(
                        name -> !all.getOrDefault(name, Map.of()).containsValue(Engine.HOST_INSIDE)))
                .forEach(name -> variables.putAll(all.getOrDefault(name, Map.of())));
        if (service.isEmpty()) {
            variables.remove("PORT");
        }
        return variables;
    }

    private List<String> chosen(Map<String, Map<String, String>> all) {
        if (!service.isEmpty() && !all.containsKey(service)) {
            throw new Failure(
                    Exit.USAGE,
                    "no service '%s' was started here yet%s"
                            .formatted(service, Nearest.hintOrAll(service, all.keySet())));
        }
        return service.isEmpty() ? List.copyOf(all.keySet()) : List.of(service);
    }
}
