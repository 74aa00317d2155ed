package parity.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import parity.config.Project;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.terminal.Secrets;

/**
 * The {@code .env} of a project: what its compose files need and nobody should have to think up.
 *
 * <p>Values that are there are never changed: volumes were made with them.
 */
public final class EnvironmentFile {

    private static final List<String> EXAMPLES = List.of(".env.example", ".env.sample", ".env.dist", "env.example");

    private final Project project;
    private final Map<String, String> environment;
    private final Path file;

    private EnvironmentFile(Project project, Map<String, String> environment) {
        this.project = project;
        this.environment = environment;
        this.file = folder(project).resolve(".env");
    }

    public static EnvironmentFile of(Project project) {
        return of(project, System.getenv());
    }

    static EnvironmentFile of(Project project, Map<String, String> environment) {
        return new EnvironmentFile(project, environment);
    }

    public Path file() {
        return file;
    }

    /** Gives a random value to each secret that has none, and copies the example where there is no file yet. */
    public Completion complete() {
        return draft().isNothing() ? learned(draft()) : OneAtATime.change(file, this::write);
    }

    /** What {@link #complete} would write. */
    public Completion draft() {
        return new Completion(file, example(), unset());
    }

    /** Who else sees the passwords in it, and what to do about that. */
    public List<String> warnings() {
        return project.settings().secrets().isEmpty() ? List.of() : new Exposure(file).warnings();
    }

    /** What the compose files insist on and nothing gives; said in one go, for Compose names one at a time. */
    public List<String> stillUnset() {
        var whys = RequiredVariables.of(project).whys();
        return withoutValue(whys.keySet().stream())
                .map(name -> name + " (" + whys.get(name) + ")")
                .toList();
    }

    private Completion write() {
        // Another run may have written it while this one waited.
        var draft = draft();
        if (!draft.isNothing()) {
            new Volumes(project).refuseNewPasswords(draft);
            new WholeFile(file).write(filled(draft));
        }
        return learned(draft);
    }

    private Completion learned(Completion done) {
        files().forEach(Secrets::learnFile);
        return done;
    }

    private String filled(Completion draft) {
        var text = new EnvironmentText(read(draft.example().orElse(file)));
        for (var name : draft.secrets()) {
            text = text.without(name).with(name, RandomValue.fresh());
        }
        return text.text();
    }

    private Optional<Path> example() {
        var folder = Objects.requireNonNull(file.getParent());
        return Files.exists(file)
                ? Optional.empty()
                : EXAMPLES.stream()
                        .map(folder::resolve)
                        .filter(Files::isRegularFile)
                        .findFirst();
    }

    private List<String> unset() {
        return withoutValue(project.settings().secrets().stream()).toList();
    }

    private Stream<String> withoutValue(Stream<String> names) {
        var texts = files().map(place -> new EnvironmentText(read(place))).toList();
        return names.filter(name -> environment.getOrDefault(name, "").isEmpty())
                .filter(name -> texts.stream().noneMatch(text -> text.gives(name)))
                .distinct();
    }

    /** All that Compose is given: the one beside its files, and the one beside parity.yml. */
    private Stream<Path> files() {
        return Stream.of(file, project.directory().resolve(".env")).distinct();
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new Failure(Exit.USAGE, "cannot read %s: %s; is it text, and yours?".formatted(file, e.getMessage()));
        }
    }

    /** Beside the first compose file, where Compose alone finds it; not in a folder that is none of the project's. */
    private static Path folder(Project project) {
        return project.composeFiles().stream()
                .findFirst()
                .map(Path::getParent)
                .filter(folder -> folder != null && folder.startsWith(project.directory()))
                .orElse(project.directory());
    }
}
