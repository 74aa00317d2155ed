package parity.ide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import parity.catalog.Change;
import parity.catalog.Changes;
import parity.config.Project;
import parity.failure.Failure;
import parity.ide.Arranged.Action;

/** The files of editors as they shall be, not yet written. */
public final class Arrangement {

    private final Path project;
    private final String trouble;
    private final List<Change> changes = new ArrayList<>();
    private final List<Path> stale = new ArrayList<>();
    private final List<Arranged.File> files = new ArrayList<>();

    private Arrangement(Path project, String trouble) {
        this.project = project;
        this.trouble = trouble;
    }

    /** For some editors; without any, for all that are known. */
    public static Arrangement of(Project project, Set<Editor> editors) {
        var undertaking = Undertaking.of(project);
        var arrangement = new Arrangement(project.directory(), undertaking.trouble());
        if (editors.isEmpty() || editors.contains(Editor.VSCODE)) {
            arrangement.add(new VsCode(undertaking));
        }
        if (editors.isEmpty() || editors.contains(Editor.INTELLIJ)) {
            arrangement.add(new IntelliJ(undertaking));
        }
        return arrangement;
    }

    /** Writes all of it or nothing, or, for a dry run, tells only. */
    public Arranged write(boolean dryRun) {
        if (!dryRun) {
            Changes.write(changes);
            stale.forEach(Arrangement::delete);
        }
        return new Arranged(dryRun, files, trouble);
    }

    private void add(VsCode code) {
        add(JsonFile.LAUNCH.name(), JsonFile.LAUNCH.with(textOf(JsonFile.LAUNCH.name()), code.configurations()));
        add(JsonFile.TASKS.name(), JsonFile.TASKS.with(textOf(JsonFile.TASKS.name()), code.tasks()));
    }

    private void add(IntelliJ idea) {
        var wanted = idea.files();
        wanted.forEach((file, text) -> {
            var name = ".run/" + file;
            if (Files.exists(project.resolve(name))) {
                new RunFile(name, textOf(name)).requireOurs();
            }
            add(name, text);
        });
        runFiles().filter(file -> !wanted.containsKey(file)).forEach(this::drop);
    }

    private void add(String name, String text) {
        var file = project.resolve(name);
        boolean isNew = !Files.exists(file);
        boolean isSame = !isNew && textOf(name).equals(text);
        if (!isSame) {
            changes.add(new Change(file, text, isNew));
        }
        files.add(new Arranged.File(name, isNew ? Action.CREATE : isSame ? Action.KEEP : Action.EDIT, text));
    }

    /** Of a service that is no more. */
    private void drop(String file) {
        var name = ".run/" + file;
        if (new RunFile(name, textOf(name)).isSurelyOurs()) {
            stale.add(project.resolve(name));
            files.add(new Arranged.File(name, Action.DELETE, ""));
        }
    }

    private Stream<String> runFiles() {
        var names = project.resolve(".run").toFile().list();
        return Stream.of(names == null ? new String[0] : names)
                .filter(name -> name.startsWith(IntelliJ.BEGIN) && name.endsWith(IntelliJ.END))
                .sorted();
    }

    private String textOf(String name) {
        try {
            var file = project.resolve(name);
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new Failure("cannot read %s: %s".formatted(name, e.getMessage()));
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new Failure("cannot delete %s: %s".formatted(file, e.getMessage()));
        }
    }
}
