package parity.config;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which compose files make a project: those of parity.yml, or of COMPOSE_FILE, or the directory's own. */
record ComposeFiles(Path directory, Path from, Map<String, String> environment) {

    private static final String VARIABLE = "COMPOSE_FILE";
    private static final String SEPARATOR = "COMPOSE_PATH_SEPARATOR";

    private static final List<String> OVERRIDES = List.of(
            "compose.override.yaml",
            "compose.override.yml",
            "docker-compose.override.yml",
            "docker-compose.override.yaml");

    /** True where a directory has compose files, or its .env names some. */
    static boolean areIn(Path directory, Map<String, String> environment) {
        return !new ComposeFiles(directory, directory, environment)
                .ofDirectory()
                .isEmpty();
    }

    static boolean areNamedIn(Map<String, String> environment) {
        return !environment.getOrDefault(VARIABLE, "").isBlank();
    }

    List<Path> chosenBy(ParityFile settings) {
        var written = settings.compose().files();
        if (!written.isEmpty()) {
            return written.stream().map(directory::resolve).map(Path::normalize).toList();
        }
        // Compose resolves the variable against where the user stands.
        var value = environment.getOrDefault(VARIABLE, "");
        return value.isBlank() ? ofDirectory() : named(value, from);
    }

    private List<Path> ofDirectory() {
        return dotenv(VARIABLE).map(value -> named(value, directory)).orElseGet(this::usual);
    }

    private List<Path> usual() {
        var first = first(ProjectFiles.COMPOSE);
        return first.isEmpty()
                ? List.of()
                : Stream.concat(first.stream(), first(OVERRIDES).stream()).toList();
    }

    private Optional<Path> first(List<String> names) {
        return names.stream()
                .map(directory::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private List<Path> named(String value, Path base) {
        var separator = environment.getOrDefault(SEPARATOR, dotenv(SEPARATOR).orElse(File.pathSeparator));
        return Pattern.compile(separator, Pattern.LITERAL)
                .splitAsStream(value)
                .filter(file -> !file.isBlank())
                .map(file -> base.resolve(file).normalize())
                .toList();
    }

    private Optional<String> dotenv(String name) {
        try (var lines = Files.lines(directory.resolve(".env"), StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.startsWith(name + "="))
                    .map(line -> unquoted(line.substring(name.length() + 1).strip()))
                    .filter(value -> !value.isEmpty())
                    .reduce((_, last) -> last);
        } catch (IOException e) {
            // No .env that can be read is no .env; Compose itself complains where it needs one.
            return Optional.empty();
        }
    }

    private static String unquoted(String value) {
        return isWithin('"', value) || isWithin('\'', value) ? value.substring(1, value.length() - 1) : value;
    }

    private static boolean isWithin(char quote, String value) {
        return value.length() > 1 && value.charAt(0) == quote && value.charAt(value.length() - 1) == quote;
    }
}
