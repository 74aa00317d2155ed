package parity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import parity.config.ParityFile;
import parity.failure.Failure;

/** The words that a project puts in front of those typed, recipe by recipe: {@code recipes} in its parity.yml. */
record Habits(Path directory) {

    List<String> of(String recipe) {
        return Stream.iterate(directory.toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("parity.yml"))
                .filter(Files::isRegularFile)
                .findFirst()
                .filter(Habits::mentionsRecipes)
                .map(file -> read(file, recipe))
                .orElse(List.of());
    }

    /** Parsing costs as much as the whole start of a recipe, so a file that cannot have any is only looked at. */
    private static boolean mentionsRecipes(Path file) {
        try {
            return Files.readString(file).contains("recipes");
        } catch (IOException e) {
            return false;
        }
    }

    private static List<String> read(Path file, String recipe) {
        try {
            return ParityFile.read(file).argumentsOf(recipe);
        } catch (Failure mistakes) {
            // Whoever needs the file says what is wrong with it; the others go on without.
            return List.of();
        }
    }
}
