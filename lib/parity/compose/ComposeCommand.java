package parity.compose;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import parity.config.Project;
import parity.shell.Command;

/** How {@code docker compose} is called for a project, so that every call means the same files and the same name. */
public final class ComposeCommand {

    private static final String FILES = "COMPOSE_FILE";

    private final Project project;
    private final List<String> profiles;
    private final Map<String, String> environment;
    private final boolean isMoved;

    private ComposeCommand(Project project, List<String> profiles, Map<String, String> environment, boolean isMoved) {
        this.project = project;
        this.profiles = profiles;
        this.environment = environment;
        this.isMoved = isMoved;
    }

    public static ComposeCommand of(Project project) {
        return of(project, System.getenv());
    }

    static ComposeCommand of(Project project, Map<String, String> environment) {
        return new ComposeCommand(project, project.settings().compose().profiles(), environment, true);
    }

    /** With every profile switched on, whatever the project says. */
    public ComposeCommand withEveryProfile() {
        return new ComposeCommand(project, List.of("*"), environment, isMoved);
    }

    /** With the ports that the compose files write, whatever was chosen or fixed instead. */
    public ComposeCommand asWritten() {
        return new ComposeCommand(project, profiles, environment, false);
    }

    public Command with(String... words) {
        var moves = PortMoves.of(project, environment);
        var moved = isMoved ? moves.now() : MovedPorts.NONE;
        var files = files(moved.override().isEmpty() ? Stream.of() : Stream.of(moves.override()));
        var line = new ArrayList<>(ComposeProgram.words());
        line.addAll(areFilesWritten() ? named(files) : List.of());
        line.addAll(flags("--profile", profiles));
        line.addAll(name());
        line.addAll(List.of(words));
        var command = Command.of(line).in(project.directory()).with(moved.variables());
        return isLeftToVariable(files) ? withFilesInVariable(command, files) : command;
    }

    private List<String> files(Stream<Path> moving) {
        return Stream.of(project.composeFiles().stream(), moving, project.overrides().stream())
                .flatMap(files -> files)
                .map(Path::toString)
                .toList();
    }

    private List<String> named(List<String> files) {
        return Stream.concat(flags("-f", files).stream(), flags("--env-file", variables()).stream())
                .toList();
    }

    /** The .env beside parity.yml, which Compose would not look for when its files lie elsewhere; theirs wins. */
    private List<String> variables() {
        if (project.composeFiles().isEmpty()) {
            return List.of();
        }
        var folder =
                Objects.requireNonNullElse(project.composeFiles().getFirst().getParent(), project.directory());
        return Stream.of(project.directory(), folder)
                .distinct()
                .map(place -> place.resolve(".env"))
                .filter(Files::isRegularFile)
                .map(Path::toString)
                .toList();
    }

    /** The .env files that are read, which is where passwords are. */
    public List<Path> secretFiles() {
        return Stream.concat(
                        variables().stream().map(Path::of),
                        Stream.of(project.directory().resolve(".env")))
                .filter(Files::isRegularFile)
                .distinct()
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

    /** Files are named only where parity.yml names them, or more than the usual are meant: finding is Compose's business. */
    private boolean isLeftToVariable(List<String> files) {
        boolean isMore = files.size() > project.composeFiles().size();
        return !areFilesWritten()
                && (isMore || !environment.getOrDefault(FILES, "").isBlank());
    }

    /** By their full paths, as the user may stand below the directory that the command runs in; `-f` would move its .env. */
    private static Command withFilesInVariable(Command command, List<String> files) {
        return command.with(FILES, String.join(File.pathSeparator, files))
                .with("COMPOSE_PATH_SEPARATOR", File.pathSeparator);
    }

    private boolean areFilesWritten() {
        return !project.settings().compose().files().isEmpty();
    }

    private static List<String> flags(String flag, List<String> values) {
        return values.stream().flatMap(value -> Stream.of(flag, value)).toList();
    }
}
