package parity.ci;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import parity.failure.Exit;
import parity.failure.Failure;

/** The workflow files of a repository, or those that were named. */
public record WorkflowFiles(Path root, List<Path> files) {

    private static final String FOLDER = ".github/workflows";

    public WorkflowFiles {
        files = List.copyOf(files);
    }

    /** All of the repository around a directory. */
    public static WorkflowFiles around(Path directory) {
        var root = rootAround(directory);
        var files = in(root.resolve(FOLDER));
        if (files.isEmpty()) {
            throw new Failure(Exit.FINDINGS, "no workflow in %s of %s: nothing to check".formatted(FOLDER, root));
        }
        return new WorkflowFiles(root, files);
    }

    /** The named ones; all where none is named. */
    public static WorkflowFiles namedOrAround(Path directory, List<Path> named) {
        if (named.isEmpty()) {
            return around(directory);
        }
        named.forEach(WorkflowFiles::requireFile);
        return new WorkflowFiles(rootAround(directory), named);
    }

    /** A file as messages name it: seen from the root, with slashes. */
    public String name(Path file) {
        var full = file.toAbsolutePath().normalize();
        var name = full.startsWith(root) ? root.relativize(full) : file;
        return name.toString().replace('\\', '/');
    }

    /** Each file, read. */
    public List<WorkflowReading> read() {
        return files.stream().map(file -> WorkflowReading.of(name(file), file)).toList();
    }

    /** The nearest folder upwards with workflows or a repository of its own; the folder itself where there is none. */
    public static Path rootAround(Path directory) {
        var start = directory.toAbsolutePath().normalize();
        return Stream.iterate(start, folder -> folder != null, Path::getParent)
                .filter(folder -> Files.isDirectory(folder.resolve(FOLDER)) || Files.exists(folder.resolve(".git")))
                .findFirst()
                .orElse(start);
    }

    private static List<Path> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(WorkflowFiles::isWorkflow).sorted().toList();
        } catch (IOException e) {
            throw new Failure("cannot list the workflows in %s: %s".formatted(folder, e.getMessage()));
        }
    }

    private static boolean isWorkflow(Path file) {
        var name = file.toString();
        return (name.endsWith(".yml") || name.endsWith(".yaml")) && Files.isRegularFile(file);
    }

    private static void requireFile(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Failure(Exit.USAGE, "no workflow file %s; mind its spelling".formatted(file));
        }
    }
}
