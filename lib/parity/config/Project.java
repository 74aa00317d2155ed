package parity.config;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.yaml.Problems;

/** A directory with a parity.yml or compose files of its own, and what these say of it. */
public record Project(
        Path directory, Optional<Path> parityFile, ParityFile settings, List<Path> composeFiles, List<Path> overrides) {

    public Project {
        composeFiles = List.copyOf(composeFiles);
        overrides = List.copyOf(overrides);
    }

    public Project(Path directory, Optional<Path> parityFile, ParityFile settings, List<Path> composeFiles) {
        this(directory, parityFile, settings, composeFiles, List.of());
    }

    /** The nearest project at or above a directory. */
    public static Project around(Path directory) {
        var problems = new Problems();
        var project = around(directory, System.getenv(), problems);
        problems.refuseAny();
        return project;
    }

    /** The same, with the mistakes of parity.yml noted instead of thrown. */
    public static Project around(Path directory, Problems problems) {
        return around(directory, System.getenv(), problems);
    }

    /** The same, where having none is no mistake. */
    public static Optional<Project> ifAnyAround(Path directory) {
        var problems = new Problems();
        var project = find(directory, System.getenv(), problems);
        problems.refuseAny();
        return project;
    }

    /** Its directory alone, which nothing has to be read for. */
    public static Optional<Path> directoryAround(Path start) {
        var from = start.toAbsolutePath().normalize();
        return directoryAround(from, System.getenv());
    }

    private static Optional<Path> directoryAround(Path from, Map<String, String> environment) {
        return Stream.iterate(from, folder -> folder != null, Path::getParent)
                .filter(folder -> hasParityFile(folder) || ComposeFiles.areIn(folder, environment))
                .findFirst();
    }

    /** The same project in its small form, which {@code compose.fast} of parity.yml describes; empty without one. */
    public Optional<Project> fast() {
        return Optional.of(settings.compose().fast())
                .filter(files -> !files.isEmpty())
                .map(settings::withFiles)
                .map(small -> new Project(directory, parityFile, small, resolved(small), overrides));
    }

    /** The same project with one compose file more, which overrides its own, in either form. */
    public Project overriddenBy(Path file) {
        return new Project(directory, parityFile, settings, composeFiles, List.of(file));
    }

    /** The same project with other services. */
    public Project withServices(Map<String, Service> services) {
        return new Project(directory, parityFile, settings.withServices(services), composeFiles, overrides);
    }

    private List<Path> resolved(ParityFile small) {
        return small.compose().files().stream()
                .map(directory::resolve)
                .map(Path::normalize)
                .toList();
    }

    static Project around(Path start, Map<String, String> environment, Problems problems) {
        return find(start, environment, problems)
                .orElseThrow(() -> nothing(start.toAbsolutePath().normalize()));
    }

    private static Optional<Project> find(Path start, Map<String, String> environment, Problems problems) {
        var from = start.toAbsolutePath().normalize();
        return directoryAround(from, environment)
                .or(() -> Optional.of(from).filter(_ -> ComposeFiles.areNamedIn(environment)))
                .map(folder -> read(folder, new ComposeFiles(folder, from, environment), problems));
    }

    private static Project read(Path directory, ComposeFiles files, Problems problems) {
        var parityFile = Optional.of(directory.resolve(ProjectFiles.PARITY)).filter(_ -> hasParityFile(directory));
        var settings = parityFile.map(file -> ParityFile.read(file, problems)).orElse(ParityFile.NONE);
        return new Project(directory, parityFile, settings, files.chosenBy(settings));
    }

    /** Also a directory or a broken link of that name: passing over it would hide the mistake. */
    private static boolean hasParityFile(Path folder) {
        return Files.exists(folder.resolve(ProjectFiles.PARITY), LinkOption.NOFOLLOW_LINKS);
    }

    private static Failure nothing(Path from) {
        return new Failure(
                Exit.USAGE,
                "no project in %s or above: no parity.yml and no compose file; go to your project, or write one of them"
                        .formatted(from));
    }
}
