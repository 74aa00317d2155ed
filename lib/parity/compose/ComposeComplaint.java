package parity.compose;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parity.config.Project;
import parity.failure.Exit;
import parity.failure.Failure;

/** An error of Compose, told with the file it is about and with what to do. */
record ComposeComplaint(Project project, String error) {

    private static final String VARIABLE = "required variable ";

    private static final String NO_FILE = "no configuration file provided";

    /** Compose itself is missing: docker then takes its flags for its own. */
    private static final List<String> NOT_INSTALLED = List.of(
            "'compose' is not a docker command",
            "unknown command: docker compose",
            "unknown shorthand flag",
            "unknown flag");

    Failure failure() {
        if (NOT_INSTALLED.stream().anyMatch(error::contains)) {
            return new Failure(
                    Exit.MISSING,
                    "cannot run 'docker compose': the Compose plugin is not installed; 'doctor --fix' installs it");
        }
        if (error.contains(NO_FILE)) {
            return new Failure(
                    Exit.USAGE,
                    "no compose file here, and this recipe is for what one describes; services of parity.yml are run by 'dev', and 'env' says how they are reached");
        }
        if (variable().filter(project.settings().secrets()::contains).isPresent()) {
            return new Failure(
                    Exit.USAGE,
                    "this project is not set up yet: secrets that parity.yml names have no value; 'dev-up' makes them up"
                            + " and starts it, 'dev-setup' only makes them up");
        }
        return new Failure(Exit.USAGE, "cannot read %s: %s%s".formatted(culprits(), brief(), remedy()));
    }

    private String culprits() {
        var files = variable()
                .map(this::mentioning)
                .filter(found -> !found.isEmpty())
                .orElse(project.composeFiles());
        return files.stream().map(this::shortened).collect(Collectors.joining(", "));
    }

    private String remedy() {
        return variable()
                .map("; set %s in the environment or in .env"::formatted)
                .orElse("");
    }

    /** The name in {@code required variable TAG is missing a value: why}. */
    private Optional<String> variable() {
        int start = error.indexOf(VARIABLE);
        return start < 0
                ? Optional.empty()
                : Optional.of(error.substring(start + VARIABLE.length()).split(" ", 2)[0]);
    }

    /** Compose does not say which file the variable is in: the project's own first, then those beside them. */
    private List<Path> mentioning(String variable) {
        var own = project.composeFiles().stream()
                .filter(file -> mentions(file, variable))
                .toList();
        return own.isEmpty()
                ? project.composeFiles().stream()
                        .flatMap(file -> beside(file).stream())
                        .distinct()
                        .filter(file -> mentions(file, variable))
                        .toList()
                : own;
    }

    private static List<Path> beside(Path file) {
        try (Stream<Path> files =
                Files.walk(Optional.ofNullable(file.getParent()).orElse(file), 2)) {
            return files.limit(1000).filter(ComposeComplaint::isYaml).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private static boolean isYaml(Path file) {
        var name = file.toString();
        return (name.endsWith(".yaml") || name.endsWith(".yml")) && Files.isRegularFile(file);
    }

    private static boolean mentions(Path file, String variable) {
        try {
            var name = Pattern.compile("\\$\\{?" + Pattern.quote(variable) + "\\b");
            return name.matcher(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .find();
        } catch (IOException e) {
            return false;
        }
    }

    private String brief() {
        return error.replace(project.directory() + File.separator, "");
    }

    private String shortened(Path file) {
        return file.startsWith(project.directory())
                ? project.directory().relativize(file).toString()
                : file.toString();
    }
}
