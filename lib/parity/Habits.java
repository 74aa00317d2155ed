package parity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import parity.config.ParityFile;
import parity.config.ProjectFiles;
import parity.failure.Failure;

/** The words that a project puts in front of those typed, recipe by recipe: {@code recipes} in its parity.yml. */
record Habits(Path directory) {

    /** Consent is given by who types, never by a file that came with a checkout. */
    private static final List<String> CONSENT = List.of("-y", "--yes", "--fix");

    /** More than a file of a few settings ever takes: then it is not read on the way to a recipe. */
    private static final long LARGEST = 1 << 20;

    List<String> of(String recipe) {
        return Stream.iterate(directory.toAbsolutePath(), folder -> folder != null, Path::getParent)
                .filter(Habits::isProject)
                .findFirst()
                .map(folder -> folder.resolve(ProjectFiles.PARITY))
                .filter(Habits::mayHaveAny)
                .map(file -> read(file, recipe))
                .orElse(List.of());
    }

    /** The nearest project counts: one without settings does not take those of a folder further up. */
    private static boolean isProject(Path folder) {
        return Files.exists(folder.resolve(ProjectFiles.PARITY))
                || ProjectFiles.COMPOSE.stream().anyMatch(name -> Files.exists(folder.resolve(name)));
    }

    /** Parsing costs as much as the whole start of a recipe, so a file that cannot have any is only looked at. */
    private static boolean mayHaveAny(Path file) {
        try {
            return Files.isRegularFile(file)
                    && Files.size(file) < LARGEST
                    && Files.readString(file).contains("recipes");
        } catch (IOException e) {
            return false;
        }
    }

    private static List<String> read(Path file, String recipe) {
        try {
            return ParityFile.read(file).argumentsOf(recipe).stream()
                    .filter(word -> !CONSENT.contains(word))
                    .toList();
        } catch (Failure mistakes) {
            // Whoever needs the file says what is wrong with it; the others go on without.
            return List.of();
        }
    }
}
