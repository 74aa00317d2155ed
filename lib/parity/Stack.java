package parity;

import java.nio.file.Path;
import java.util.List;
import parity.compose.ComposeCommand;
import parity.compose.ComposeProject;
import parity.compose.Containers;
import parity.config.Project;
import parity.engine.Engine;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.failure.Nearest;
import parity.health.Examination;
import parity.terminal.Secrets;

/** A project's services on an engine: what every recipe that deals with them starts from. */
public record Stack(Project project, ComposeProject compose, Engine engine) {

    /** The project around the working directory, in the form (all of it, or fast) in which it runs. */
    public static Stack here() {
        return of(Project.around(Path.of("")));
    }

    public static Stack of(Project project) {
        var compose = ComposeProject.of(project);
        // What its services are told is secret wherever its name says so; from here on it is masked.
        compose.services().forEach(service -> service.environment().forEach(Secrets::learn));
        return new Stack(project, compose, Engine.here());
    }

    /** {@code docker compose} with these words, for this project. */
    public ComposeCommand command() {
        return ComposeCommand.of(project);
    }

    public Containers containers() {
        return Containers.of(engine, compose.name());
    }

    public Examination examination() {
        return Examination.of(compose, engine);
    }

    /** The services that were named, or all when none was; a name that is not one of them is refused. */
    public List<String> services(List<String> named) {
        var known = compose.services().stream().map(service -> service.name()).toList();
        for (var name : named) {
            if (!known.contains(name)) {
                throw new Failure(Exit.USAGE, "no service '%s' here%s".formatted(name, Nearest.hint(name, known)));
            }
        }
        return named.isEmpty() ? known : List.copyOf(named);
    }
}
