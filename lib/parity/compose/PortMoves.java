package parity.compose;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import parity.address.ChosenPorts;
import parity.address.ChosenPortsFile;
import parity.concurrent.Together;
import parity.config.Project;
import parity.config.ProjectFolder;
import parity.config.Version;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.json.Json;
import parity.shell.Command;

/** Brings the ports that were chosen, and those that parity.yml fixes, into force for every call of Compose. */
public final class PortMoves {

    private final Project project;
    private final Map<String, String> environment;

    private PortMoves(Project project, Map<String, String> environment) {
        this.project = project;
        this.environment = environment;
    }

    public static PortMoves of(Project project) {
        return of(project, System.getenv());
    }

    static PortMoves of(Project project, Map<String, String> environment) {
        return new PortMoves(project, environment);
    }

    /** What is in force; asks Compose only where something changed since it was asked last. */
    public MovedPorts now() {
        var chosen = choices().read();
        if (project.composeFiles().isEmpty()
                || (chosen.isNone() && project.settings().ports().isEmpty())) {
            return MovedPorts.NONE;
        }
        var kept = kept();
        return kept.holds(wishes(chosen), environment) && isOverridden(kept.moved())
                ? kept.moved()
                : keep(derived(chosen));
    }

    /** Records choices; what Compose could not be told is refused before anything is written. */
    public void record(ChosenPorts chosen) {
        var derived = Optional.of(chosen)
                .filter(_ -> !project.composeFiles().isEmpty())
                .map(this::derived);
        choices().write(chosen);
        derived.ifPresent(this::keep);
    }

    /** The compose file that moves what no variable moves; there while anything is left to it. */
    public Path override() {
        return folder().file(name("yaml"));
    }

    private Derivation kept() {
        try {
            return Derivation.parse(Files.readString(folder().file(name("json"))));
        } catch (IOException | Failure e) {
            // Missing or damaged: it can be derived again.
            return Derivation.NONE;
        }
    }

    private boolean isOverridden(MovedPorts moved) {
        try {
            return moved.override().isEmpty() || Files.readString(override()).equals(moved.override());
        } catch (IOException e) {
            return false;
        }
    }

    private Derivation derived(ChosenPorts chosen) {
        var read = Together.map(List.of(List.<String>of(), List.of("--no-interpolate")), this::config);
        var moving = PortMoving.of(read.getFirst(), read.getLast(), project.settings(), chosen);
        var moved = moving.decide();
        if (!moved.override().isEmpty()) {
            requireOverriding(moved);
        }
        return Derivation.of(wishes(chosen), ComposeSources.of(project), moving.variables(), environment, moved);
    }

    /** As it is written, and every profile's: what is off today may be on tomorrow. */
    private Json config(List<String> flags) {
        var compose = ComposeCommand.of(project, environment).asWritten().withEveryProfile();
        return ComposeProject.config(project, compose, flags).json();
    }

    private MovedPorts keep(Derivation derived) {
        var moved = derived.moved();
        try {
            if (!moved.override().isEmpty()) {
                folder().write(name("yaml"), moved.override());
            }
        } catch (IOException e) {
            throw new Failure("cannot write %s: %s; without it Compose publishes the ports as its files write them"
                    .formatted(override(), e));
        }
        try {
            folder().write(name("json"), derived.text());
        } catch (IOException e) {
            // Then it is derived anew every time.
        }
        return moved;
    }

    private static void requireOverriding(MovedPorts moved) {
        var said = Command.of("docker", "compose", "version", "--short").run();
        moved.obstacle(Version.in(said.out())).ifPresent(words -> {
            throw new Failure(Exit.MISSING, words);
        });
    }

    /** What the ports depend on, beside the compose files. */
    private String wishes(ChosenPorts chosen) {
        return chosen.instead() + " " + project.settings().ports();
    }

    /** A project's forms (all of it, or fast) have their files apart: what moves one may not fit the other. */
    private String name(String kind) {
        var sum = new CRC32();
        sum.update(project.composeFiles().toString().getBytes(StandardCharsets.UTF_8));
        return "ports-%08x.%s".formatted(sum.getValue(), kind);
    }

    private ChosenPortsFile choices() {
        return new ChosenPortsFile(project.directory());
    }

    private ProjectFolder folder() {
        return new ProjectFolder(project.directory());
    }
}
