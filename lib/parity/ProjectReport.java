package parity;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parity.compose.ComposeProject;
import parity.compose.ComposeService;
import parity.compose.PortCheck;
import parity.compose.PublishedPort;
import parity.config.Project;
import parity.failure.Exit;
import parity.loop.ServicesCheck;
import parity.terminal.Report;
import parity.terminal.Secrets;
import parity.terminal.Table;
import parity.terminal.Terminal;
import parity.yaml.Problem;
import parity.yaml.Problems;

/** What a project consists of, or every mistake in its parity.yml. */
public final class ProjectReport implements Report {

    private final Project project;
    private final Optional<ComposeProject> compose;
    private final Problems problems;

    private ProjectReport(Project project, Optional<ComposeProject> compose, Problems problems) {
        this.project = project;
        this.compose = compose;
        this.problems = problems;
    }

    /** Reads the project around a directory: parity.yml first, for it says which compose files there are. */
    public static ProjectReport around(Path directory) {
        var problems = new Problems();
        var project = Project.around(directory, problems);
        var running = new ServicesCheck(project, problems);
        running.check(project.settings().services().values());
        var compose = problems.isEmpty() ? compose(project) : Optional.<ComposeProject>empty();
        // A service whose profile is off just now may be named all the same, and is known by where the files put it.
        compose.filter(_ -> !project.settings().ports().isEmpty() || running.hasComposed())
                .map(_ -> ComposeProject.ofEveryProfile(project))
                .ifPresent(all -> {
                    new PortCheck(project.settings(), all).noteIn(problems);
                    running.checkComposed(
                            all.services().stream().map(ComposeService::name).toList());
                });
        return new ProjectReport(project, compose, problems);
    }

    @Override
    public void printTo(Terminal terminal) {
        problems.inOrder().forEach(problem -> terminal.print(problem.toString()));
        if (problems.more() > 0) {
            terminal.print("and %d more".formatted(problems.more()));
        }
        if (problems.isEmpty()) {
            printFound(terminal);
        }
    }

    @Override
    public Facts facts() {
        return new Facts(
                problems.isEmpty(),
                project.directory().toString(),
                name(),
                files(),
                services().stream().map(ServiceFacts::of).toList(),
                compose.map(ComposeProject::warnings).orElse(List.of()),
                problems.inOrder().stream().map(Mistake::of).toList());
    }

    @Override
    public Exit exit() {
        return problems.isEmpty() ? Exit.DONE : Exit.USAGE;
    }

    /** The body of {@code --json}. */
    record Facts(
            boolean valid,
            String directory,
            String name,
            List<String> files,
            List<ServiceFacts> services,
            List<String> warnings,
            List<Mistake> mistakes) {}

    /** A service, without the values of its variables. */
    record ServiceFacts(
            String name, String image, String buildContext, List<PublishedPort> ports, List<String> profiles) {
        static ServiceFacts of(ComposeService service) {
            return new ServiceFacts(
                    service.name(), service.image(), service.buildContext(), service.ports(), service.profiles());
        }
    }

    /** A mistake, flat, as editors want it. */
    record Mistake(String file, int line, int column, String message) {
        static Mistake of(Problem problem) {
            var spot = problem.spot();
            return new Mistake(spot.file(), spot.line(), spot.column(), problem.message());
        }
    }

    private static Optional<ComposeProject> compose(Project project) {
        var read = project.composeFiles().isEmpty()
                ? Optional.<ComposeProject>empty()
                : Optional.of(ComposeProject.of(project));
        read.ifPresent(compose ->
                compose.services().forEach(service -> service.environment().forEach(Secrets::learn)));
        return read;
    }

    private void printFound(Terminal terminal) {
        var table = new Table()
                .row("project", name())
                .row("directory", project.directory().toString())
                .row("files", String.join(", ", files()));
        services().forEach(service -> table.row("service", described(service)));
        table.printTo(terminal);
        compose.map(ComposeProject::warnings)
                .orElse(List.of())
                .forEach(warning -> terminal.print("warning: " + warning));
    }

    private static String described(ComposeService service) {
        var source = service.image().isEmpty() ? "built from " + service.buildContext() : service.image();
        var ports = service.ports().stream().map(PublishedPort::toString).toList();
        return "%s  %s%s".formatted(service.name(), source, ports.isEmpty() ? "" : "  " + String.join(", ", ports));
    }

    private String name() {
        return compose.map(ComposeProject::name).orElse(project.settings().name());
    }

    private List<String> files() {
        return Stream.concat(project.parityFile().stream(), project.composeFiles().stream())
                .map(this::shortened)
                .toList();
    }

    private String shortened(Path file) {
        return file.startsWith(project.directory())
                ? project.directory().relativize(file).toString()
                : file.toString();
    }

    private List<ComposeService> services() {
        return compose.map(ComposeProject::services).orElse(List.of());
    }
}
