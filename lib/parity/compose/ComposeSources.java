package parity.compose;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import parity.config.Project;

/** The files that decide what a project publishes: its compose files, those that they name, and the .env beside each. */
final class ComposeSources {

    private static final int MOST = 100;

    private final Set<Path> found = new LinkedHashSet<>();

    private ComposeSources() {}

    static List<Path> of(Project project) {
        var sources = new ComposeSources();
        sources.found.add(project.directory().resolve(".env"));
        project.composeFiles().forEach(sources::add);
        return List.copyOf(sources.found);
    }

    /** What `include` and `extends` name is found by its look: to find more than they name does no harm. */
    private void add(Path file) {
        if (found.size() >= MOST || !found.add(file)) {
            return;
        }
        var folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
        found.add(folder.resolve(".env"));
        for (var name : namesIn(file)) {
            beside(folder, name).filter(Files::isRegularFile).ifPresent(this::add);
        }
    }

    private static List<String> namesIn(Path file) {
        var names = new ArrayList<String>();
        var words = new StringTokenizer(text(file), " \t\r\n\"'[]{},");
        while (words.hasMoreTokens()) {
            var word = words.nextToken();
            if (word.endsWith(".yaml") || word.endsWith(".yml") || word.endsWith(".env")) {
                names.add(word);
            }
        }
        return names;
    }

    private static Optional<Path> beside(Path folder, String name) {
        try {
            return Optional.of(folder.resolve(name).normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            // Compose says what is wrong with it.
            return "";
        }
    }
}
