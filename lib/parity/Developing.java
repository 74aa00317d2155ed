package parity;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import parity.config.Project;
import parity.failure.Failure;
import parity.loop.Attendance;
import parity.loop.Session;
import parity.loop.Supervisor;
import parity.terminal.Report;
import parity.terminal.Terminal;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What can be said about running a project's services while it is worked on. */
public final class Developing {

    private static final String ALL = "all";

    @Parameters(
            paramLabel = "SERVICE",
            description = "These and what they need; 'all'; without any a terminal asks, and elsewhere it is all.")
    private List<String> named = List.of();

    @Option(
            names = {"-w", "--watch"},
            description = "Restart a service when one of the files changes that it says to 'watch'.")
    private boolean watch;

    @Option(
            names = "--local",
            paramLabel = "RESOURCE",
            split = ",",
            description = "Run this resource here, though it is deployed elsewhere; 'all' means each.")
    private List<String> local = List.of();

    @Option(
            names = "--debug",
            paramLabel = "SERVICE",
            split = ",",
            description = "Start this service so that a debugger can attach to it, and say at which port.")
    private List<String> debugged = List.of();

    @Option(
            names = {"-d", "--detach"},
            description = "Go on in the background, and return when all is ready.")
    private boolean detach;

    @Option(
            names = "--wait-timeout",
            paramLabel = "SECONDS",
            description = "With --detach, how long it may take to be ready (180).")
    private int seconds = 180;

    /** Of the project around the working directory. */
    public Report session(Terminal terminal) {
        return session(Project.around(Path.of("")), terminal);
    }

    private Report session(Project project, Terminal terminal) {
        var session = Session.of(project, wanted(), watch, local).debugging(debugged);
        var running = Supervisor.of(project);
        if (running.isRunning() && (detach || running.isDetached())) {
            requireAmongThem(session, running, terminal);
            return detach ? detached(project, session, terminal) : new AttachedReport(project, session.names());
        }
        return detach ? detached(project, session, terminal) : new SessionReport(session, Attendance.TYPED, isOpen());
    }

    /** In the background: what bringing a project up comes to that has services only. */
    static Report detached(Project project, List<String> named, boolean dry, Duration patience, Terminal terminal) {
        if (dry) {
            return planned(project, named);
        }
        var fresh = new Developing();
        fresh.named = named;
        fresh.detach = true;
        fresh.seconds = (int) patience.toSeconds();
        return fresh.session(project, terminal);
    }

    private static Report planned(Project project, List<String> named) {
        var running = Supervisor.of(project);
        var names = Session.of(project, named, false, List.of()).names();
        return new ServicesPlan(
                running.isRunning()
                        ? names.stream()
                                .filter(name -> !running.services().contains(name))
                                .toList()
                        : names);
    }

    Report supervision() {
        var project = Project.around(Path.of(""));
        return new SessionReport(
                Session.of(project, wanted(), watch, local).debugging(debugged), Attendance.DETACHED, false);
    }

    private Report detached(Project project, Session session, Terminal terminal) {
        return new Detaching(project, session.names(), words(), Duration.ofSeconds(seconds)).begin(terminal);
    }

    /** The same that was typed, for the run in the background. */
    private List<String> words() {
        var words = new ArrayList<>(wanted());
        if (watch) {
            words.add("--watch");
        }
        local.forEach(name -> words.addAll(List.of("--local", name)));
        debugged.forEach(name -> words.addAll(List.of("--debug", name)));
        return words;
    }

    private void requireAmongThem(Session session, Supervisor running, Terminal terminal) {
        terminal.say("%s run already (pid %d)%s"
                .formatted(
                        String.join(", ", running.services()),
                        running.pid(),
                        running.isDetached() ? "" : ", in a terminal, and end with it"));
        OutdatedWords.tell(running, terminal);
        if (!debugged.isEmpty()) {
            throw new Failure(
                    "what runs already (pid %d) goes on as it was begun; for --debug 'dev-down' ends that, then begin anew"
                            .formatted(running.pid()));
        }
        var missing = session.names().stream()
                .filter(name -> !wanted().isEmpty() && !running.services().contains(name))
                .toList();
        if (!missing.isEmpty()) {
            throw new Failure("%s is not among what runs already (pid %d); 'dev-down' ends that, then begin anew"
                    .formatted(String.join(", ", missing), running.pid()));
        }
    }

    /** Where it was not said which services, whoever sits at the terminal is asked. */
    private boolean isOpen() {
        return named.isEmpty() && debugged.isEmpty();
    }

    private List<String> wanted() {
        return named.equals(List.of(ALL)) ? List.of() : named;
    }
}
