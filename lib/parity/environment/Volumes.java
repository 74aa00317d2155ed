package parity.environment;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import parity.compose.Container;
import parity.compose.Containers;
import parity.config.Project;
import parity.engine.Engine;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.json.Json;

/** The volumes of a project: what is in them may have been made with passwords that are no longer at hand. */
record Volumes(Project project) {

    /** Refuses to make up the first passwords of a project whose data has some. */
    void refuseNewPasswords(Completion draft) {
        boolean hasOthers = Files.exists(draft.file())
                && project.settings().secrets().size() > draft.secrets().size();
        if (draft.secrets().isEmpty() || hasOthers) {
            return;
        }
        var engine = Engine.here();
        var name = RequiredVariables.of(project).project();
        var volumes = names(engine, name);
        if (!volumes.isEmpty()) {
            throw refusal(draft.file(), name, volumes, origin(Containers.of(engine, name)));
        }
    }

    private static List<String> names(Engine engine, String project) {
        var filters = Json.write(java.util.Map.of("label", List.of("com.docker.compose.project=" + project)));
        return engine
                .get("/volumes?filters=" + URLEncoder.encode(filters, StandardCharsets.UTF_8))
                .get("Volumes")
                .items()
                .stream()
                .map(volume -> volume.get("Name").text())
                .sorted()
                .toList();
    }

    /** Where the project last ran from, if its containers still say so. */
    private static String origin(Containers containers) {
        return containers.all().stream()
                .map(Container::labels)
                .map(labels -> labels.getOrDefault("com.docker.compose.project.working_dir", ""))
                .filter(folder -> !folder.isEmpty())
                .findFirst()
                .map(" (it last ran from %s)"::formatted)
                .orElse("");
    }

    private static Failure refusal(Path file, String project, List<String> volumes, String origin) {
        return new Failure(
                Exit.FINDINGS,
                ("cannot make up passwords for %s: its volumes (%s) were made with others%s; put their .env back as %s,"
                                + " or give the data up: 'dev-down --volumes --no-backup'")
                        .formatted(project, shortened(volumes), origin, file));
    }

    private static String shortened(List<String> volumes) {
        return volumes.size() == 1
                ? volumes.getFirst()
                : "%s and %d more".formatted(volumes.getFirst(), volumes.size() - 1);
    }
}
