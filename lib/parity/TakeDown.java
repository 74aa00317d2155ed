package parity;

import java.nio.file.Path;
import java.time.Duration;
import parity.config.Project;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.loop.ProjectName;
import parity.loop.Supervisor;
import parity.stack.ProjectLock;
import parity.stack.Shutdown;
import parity.stack.Stack;
import parity.terminal.Report;
import parity.terminal.Terminal;
import parity.yaml.Problems;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes a project down, with the words that say how much of it. */
public final class TakeDown {

    @Option(names = "--volumes", description = "Its data, too: named, asked for, and backed up first.")
    private boolean volumes;

    @Mixin
    private Farewell farewell = new Farewell();

    /** Does it to the project here: to its services first, for they need its containers. */
    public Report here(Terminal terminal) {
        var problems = new Problems();
        var project = Project.around(Path.of(""), problems);
        if (!problems.isEmpty()) {
            endInSpite(project, terminal);
            problems.refuseAny();
        }
        return project.settings().services().isEmpty() ? containers(terminal) : all(project, terminal);
    }

    /** What runs was begun before parity.yml was spoilt, and no mistake in it shall keep it running. */
    private static void endInSpite(Project project, Terminal terminal) {
        var supervisor = Supervisor.of(project);
        if (supervisor.isRunning()) {
            ended(project, supervisor, terminal).sayTo(terminal);
        }
    }

    private Report all(Project project, Terminal terminal) {
        var supervisor = Supervisor.of(project);
        boolean isKnown = supervisor.isKnown();
        if (volumes && project.composeFiles().isEmpty()) {
            throw new Failure(
                    Exit.USAGE,
                    "no volumes here: the data of resources lies in .parity/dev-data; take the project down, then remove that folder");
        }
        var services = ended(project, supervisor, terminal);
        if (project.composeFiles().isEmpty()) {
            return services;
        }
        try {
            var down = containers(terminal);
            return isKnown ? new WithServices(down, services) : down;
        } catch (Failure trouble) {
            if (!isKnown || !Whole.isOfEngine(trouble)) {
                throw trouble;
            }
            terminal.detail(trouble.getMessage());
            return services;
        }
    }

    private static EndReport ended(Project project, Supervisor supervisor, Terminal terminal) {
        long start = System.nanoTime();
        boolean wasKilled = supervisor.wasKilled();
        if (supervisor.isRunning() && !supervisor.isDetached()) {
            terminal.say("ends the 'dev' that runs in a terminal (pid %d)".formatted(supervisor.pid()));
        }
        var ended = supervisor.end();
        return new EndReport(
                ProjectName.of(project),
                ended.names(),
                wasKilled,
                ended.outOfReach(),
                Duration.ofNanos(System.nanoTime() - start));
    }

    /** Without its data, its containers tell enough. */
    private Report containers(Terminal terminal) {
        var stack = volumes ? known() : Stack.asItStands();
        try (var _ = ProjectLock.take(stack, "dev-down", terminal)) {
            var shutdown = new Shutdown(stack);
            return new DownReport(stack, volumes ? farewell.of(stack, shutdown, terminal) : shutdown.keepingData());
        }
    }

    /** To back data up, it must be known whose it is; to give it up, what the engine knows is enough. */
    private Stack known() {
        var project = Project.around(Path.of(""));
        try {
            return Stack.of(project);
        } catch (Failure unreadable) {
            if (unreadable.exit() != Exit.USAGE) {
                throw unreadable;
            }
            if (farewell.isUnsaved()) {
                return Stack.asItStands();
            }
            throw new Failure(
                    Exit.USAGE,
                    "%s; or give the data up unread: 'dev-down --volumes --no-backup'"
                            .formatted(unreadable.getMessage()));
        }
    }
}
