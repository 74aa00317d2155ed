package parity.compose;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parity.config.Project;
import parity.shell.Command;

/** How {@code docker compose} is called for a project, so that every call means the same files and the same name. */
public final class ComposeCommand {

    private static final String FILES = "COMPOSE_FILE";

    private final Project project;
    private final List<String> profiles;
    private final Map<String, String> environment;

    private ComposeCommand(Project project, List<String> profiles, Map<String, String> environment) {
        this.project = project;
        this.profiles = profiles;
        this.environment = environment;
    }

    public static ComposeCommand of(Project project) {
        return of(project, System.getenv());
    }

    static ComposeCommand of(Project project, Map<String, String> environment) {
        return new ComposeCommand(project, project.settings().compose().profiles(), environment);
    }

    /** With every profile switched on, whatever the project says. */
    public ComposeCommand withEveryProfile() {
        return new ComposeCommand(project, List.of("*"), environment);
    }

    public Command with(String... words) {
        var line = new ArrayList<>(List.of("docker", "compose"));
        line.addAll(files());
        line.addAll(flags("--profile", profiles));
        line.addAll(name());
        line.addAll(List.of(words));
        var command = Command.of(line).in(project.directory());
        return isLeftToVariable() ? withFilesOfVariable(command) : command;
    }

    /** Files are named only where parity.yml names them: finding the usual ones is the business of Compose. */
    private List<String> files() {
        if (!areFilesWritten()) {
            return List.of();
        }
        var files = project.composeFiles().stream().map(Path::toString).toList();
        return Stream.concat(flags("-f", files).stream(), flags("--env-file", variables()).stream())
                .toList();
    }

    /** The .env beside parity.yml, which Compose would not look for when its files lie elsewhere; theirs wins. */
    private List<String> variables() {
        var folder =
                Objects.requireNonNullElse(project.composeFiles().getFirst().getParent(), project.directory());
        return Stream.of(project.directory(), folder)
                .distinct()
                .map(place -> place.resolve(".env"))
                .filter(Files::isRegularFile)
                .map(Path::toString)
                .toList();
    }

    /** The project's name where it is known before any file is read. */
    public Optional<String> knownName() {
        var overruling = environment.getOrDefault("COMPOSE_PROJECT_NAME", "");
        return Stream.of(overruling, project.settings().name())
                .filter(name -> !name.isBlank())
                .findFirst();
    }

    private List<String> name() {
        var name = project.settings().name();
        boolean isOverruled =
                !environment.getOrDefault("COMPOSE_PROJECT_NAME", "").isBlank();
        return name.isEmpty() || isOverruled ? List.of() : List.of("--project-name", name);
    }

    private boolean isLeftToVariable() {
        return !areFilesWritten() && !environment.getOrDefault(FILES, "").isBlank();
    }

    /** The same files by their full paths: the user may stand below the directory that the command runs in. */
    private Command withFilesOfVariable(Command command) {
        var files = project.composeFiles().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        return command.with(FILES, files).with("COMPOSE_PATH_SEPARATOR", File.pathSeparator);
    }

    private boolean areFilesWritten() {
        return !project.settings().compose().files().isEmpty();
    }

    private static List<String> flags(String flag, List<String> values) {
        return values.stream().flatMap(value -> Stream.of(flag, value)).toList();
    }
}
