package parity.loop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import parity.compose.ComposeProject;
import parity.config.Project;
import parity.config.ProjectFolder;
import parity.config.Service;
import parity.engine.Engine;
import parity.failure.Failure;
import parity.json.Json;

/**
 * What services of the compose files are told of those that they need: variables of their containers, in one compose file
 * more. What their own files say of a variable counts before that, and what parity.yml says in {@code env} before both.
 */
final class Briefing {

    private static final String FILE = "dev/told.json";

    private final Project project;
    private final Addresses addresses;
    private final Map<String, Map<String, Object>> told = new TreeMap<>();

    Briefing(Project project, Addresses addresses) {
        this.project = project;
        this.addresses = addresses;
    }

    /** The project as it is while this service and those before it are told; the same where none is told anything. */
    synchronized Project given(Service.Composed service, ComposeProject written) {
        var variables = variables(service, written);
        if (variables.isEmpty()) {
            told.remove(service.service());
        } else {
            told.put(service.service(), override(variables, network(service, written)));
        }
        return told.isEmpty() ? project : project.overriddenBy(noted());
    }

    Map<String, String> variables(Service.Composed service, ComposeProject written) {
        var variables = new LinkedHashMap<>(addresses.told(service, Viewpoint.CONTAINER));
        var own = service.common().env();
        written.service(service.service())
                .map(it -> it.words().get("environment").entries())
                .orElse(Map.of())
                .forEach((name, value) -> {
                    if (value.isPresent() && !own.containsKey(name)) {
                        variables.remove(name);
                    }
                });
        return variables;
    }

    private static String network(Service.Composed service, ComposeProject written) {
        return written.service(service.service())
                .map(it -> it.words().get("network_mode").text())
                .orElse("");
    }

    /** This machine has a name in there, unless it is the network of another container, which has that name or has not. */
    private static Map<String, Object> override(Map<String, String> variables, String network) {
        var override = new LinkedHashMap<String, Object>();
        var escaped = new LinkedHashMap<>(variables);
        // Compose would take one for the begin of a variable of its own.
        escaped.replaceAll((_, value) -> value.replace("$", "$$"));
        override.put("environment", escaped);
        if (!network.contains(":")
                && variables.values().stream().anyMatch(value -> value.contains(Engine.HOST_INSIDE))) {
            override.put("extra_hosts", List.of(Engine.HOST_ENTRY));
        }
        return override;
    }

    private Path noted() {
        var folder = new ProjectFolder(project.directory());
        try {
            // Readable by its owner only, as temporary files are.
            folder.write(FILE, Json.write(Map.of("services", told)));
        } catch (IOException e) {
            throw new Failure("cannot write %s: %s".formatted(folder.file(FILE), e.getMessage()));
        }
        return folder.file(FILE);
    }
}
