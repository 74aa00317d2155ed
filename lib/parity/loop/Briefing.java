package parity.loop;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parity.compose.ComposeProject;
import parity.config.Project;
import parity.config.ProjectFolder;
import parity.config.Service;
import parity.failure.Failure;
import parity.json.Json;

/**
 * What a service of the compose files is told of those that it needs: variables of its container, in one compose file
 * more. What its own files say of a variable counts before that, and what parity.yml says in {@code env} before both.
 */
record Briefing(Project project, Service.Composed service, Addresses addresses) {

    private static final String THIS_MACHINE = Viewpoint.CONTAINER.machine() + ":host-gateway";

    /** False where there is nothing to tell. */
    boolean isNeeded() {
        return !service.needs().isEmpty() || !service.common().env().isEmpty();
    }

    /** The project as it is while it is told. */
    Project given(ComposeProject written) {
        var file = "dev/told-%s.json".formatted(service.name());
        var folder = new ProjectFolder(project.directory());
        try {
            // Readable by its owner only, as temporary files are.
            folder.write(file, Json.write(override(variables(written))));
        } catch (IOException e) {
            throw new Failure("cannot write %s: %s".formatted(folder.file(file), e.getMessage()));
        }
        return project.overriddenBy(folder.file(file));
    }

    Map<String, String> variables(ComposeProject written) {
        var variables = new LinkedHashMap<>(addresses.told(service, Viewpoint.CONTAINER));
        written.service(service.service())
                .map(it -> it.words().get("environment").entries())
                .orElse(Map.of())
                .forEach((name, value) -> {
                    if (value.isPresent() && !service.common().env().containsKey(name)) {
                        variables.remove(name);
                    }
                });
        return variables;
    }

    private Map<String, Object> override(Map<String, String> variables) {
        var escaped = new LinkedHashMap<>(variables);
        // Compose would take one for the begin of a variable of its own.
        escaped.replaceAll((_, value) -> value.replace("$", "$$"));
        return Map.of(
                "services",
                Map.of(service.service(), Map.of("environment", escaped, "extra_hosts", List.of(THIS_MACHINE))));
    }
}
