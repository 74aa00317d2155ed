package parity.stack;

import java.nio.file.Path;
import java.util.List;
import parity.compose.ComposeCommand;
import parity.compose.ComposeProject;
import parity.compose.Container;
import parity.compose.Containers;
import parity.config.Project;
import parity.config.ProjectFolder;
import parity.engine.Engine;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.failure.Nearest;
import parity.health.Examination;
import parity.terminal.Secrets;

/** A project's services on an engine, in one of its forms: what every recipe that deals with them starts from. */
public record Stack(Project project, Form form, ComposeProject compose, Engine engine) {

    /** The project around the working directory, in the form in which it runs. */
    public static Stack here() {
        return of(Project.around(Path.of("")));
    }

    /** A project in the form in which it runs. */
    public static Stack of(Project project) {
        return project.fast().isEmpty() ? in(project, Form.FULL) : inForce(project);
    }

    /** A project in one of its forms, whatever runs. */
    public static Stack in(Project project, Form form) {
        var compose = ComposeProject.of(shaped(project, form));
        // What its services are told is secret wherever its name says so; from here on it is masked.
        compose.services().forEach(service -> service.environment().forEach(Secrets::learn));
        return new Stack(project, form, compose, Engine.here());
    }

    /** The same as it is written, for who asks what there is before its variables have values. */
    public static Stack unset(Project project, Form form) {
        return new Stack(project, form, ComposeProject.unset(shaped(project, form)), Engine.here());
    }

    /**
     * The project around the working directory as its containers tell of it, where its name is known without reading
     * compose files: enough to take it down, also when a file is broken.
     */
    public static Stack asItStands() {
        var project = Project.around(Path.of(""));
        var command = ComposeCommand.of(project);
        command.secretFiles().forEach(Secrets::learnFile);
        return command.knownName().map(name -> bare(project, name)).orElseGet(() -> ofReadable(project));
    }

    /** Where variables are missing, its name can be read all the same. */
    private static Stack ofReadable(Project project) {
        try {
            return of(project);
        } catch (Failure unreadable) {
            if (unreadable.exit() != Exit.USAGE) {
                throw unreadable;
            }
            return bare(project, ComposeProject.unset(project).name());
        }
    }

    private static Stack bare(Project project, String name) {
        var bare = new ComposeProject(name, List.of(), List.of(), List.of(), List.of(), "");
        return new Stack(project, Form.FULL, bare, Engine.here());
    }

    /** The same, read again: after ports were moved, or secrets were given values. */
    public Stack again() {
        return in(project, form);
    }

    /** {@code docker compose} for this project, in this form. */
    public ComposeCommand command() {
        return ComposeCommand.of(shaped());
    }

    /** The project with the files of this form. */
    public Project shaped() {
        return shaped(project, form);
    }

    private static Project shaped(Project project, Form form) {
        return form == Form.FULL ? project : project.fast().orElseThrow(Stack::noSmallForm);
    }

    /** Its containers; refused where they are those of another directory's project of the same name. */
    public Containers containers() {
        var found = Containers.of(engine, compose.name());
        new Namesake(project).refuseAmong(found.all());
        return found;
    }

    public Examination examination() {
        return Examination.of(compose, engine);
    }

    /** Where what is remembered of it is kept. */
    public ProjectFolder memory() {
        return new ProjectFolder(project.directory());
    }

    /** True for a container of this project in its other form. */
    boolean isOfOtherForm(Container container) {
        return (form == Form.FULL ? Form.FAST : Form.FULL).made(project, container);
    }

    /** The services that were named, or all when none was; a name that is not one of them is refused. */
    public List<String> services(List<String> named) {
        var known = compose.services().stream().map(service -> service.name()).toList();
        named.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> refuse(name, known));
        return named.isEmpty() ? known : List.copyOf(named);
    }

    private void refuse(String name, List<String> known) {
        refuseWhatIsSmall(name);
        var profiles = ComposeProject.unsetOfEveryProfile(shaped())
                .service(name)
                .map(service -> String.join(", ", service.profiles()));
        throw new Failure(
                Exit.USAGE,
                profiles.map(off -> ("service %s is of a profile that is off (%s); "
                                        + "switch it on in compose.profiles of parity.yml, or with COMPOSE_PROFILES=%s")
                                .formatted(name, off, off.replace(" ", "")))
                        .orElseGet(() -> "no service '%s' in %s%s"
                                .formatted(name, compose.name(), Nearest.hintOrAll(name, known))));
    }

    private void refuseWhatIsSmall(String name) {
        if (form == Form.FAST
                && ComposeProject.unsetOfEveryProfile(project).service(name).isPresent()) {
            throw new Failure(
                    Exit.USAGE,
                    "service %s is not part of the small form of %s; 'dev-up' brings the full form up"
                            .formatted(name, compose.name()));
        }
    }

    private static Stack inForce(Project project) {
        var known = ComposeCommand.of(project).knownName();
        var name = known.orElseGet(() -> ComposeProject.of(project).name());
        return in(project, Form.inForce(project, Containers.of(Engine.here(), name)));
    }

    private static Failure noSmallForm() {
        return new Failure(
                Exit.USAGE, "this project has no small form; write its compose files under compose.fast in parity.yml");
    }
}
