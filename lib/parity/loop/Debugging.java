package parity.loop;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import parity.config.ProjectFolder;
import parity.config.Service;
import parity.debug.Debuggable;
import parity.debug.Tongue;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.process.Launch;
import parity.process.Running;
import parity.shell.Command;

/** A service that a debugger shall be able to attach to, at a port of its own. */
record Debugging(Debuggable how, int port, ProjectFolder folder, String scriptFile) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration LOOK = Duration.ofSeconds(20);

    /** Refuses what it is not known of how it is told, and a Python that has no debugger. */
    static Debugging of(Service.HostProcess process, Path project, Path directory, int port) {
        var folder = new ProjectFolder(project);
        var scriptFile = "dev/debug-%s.gradle".formatted(process.name());
        var how = Debuggable.of(process.command(), port, folder.file(scriptFile).toString())
                .orElseThrow(() -> new Failure(
                        Exit.USAGE,
                        "--debug %s: it is not known how '%s' is debugged; known: %s"
                                .formatted(process.name(), process.command(), Debuggable.KNOWN)));
        requireDebugger(process.name(), how, directory);
        return new Debugging(how, port, folder, scriptFile);
    }

    /** What the command reads, before it does. */
    void prepare() {
        try {
            if (!how.script().isEmpty()) {
                folder.write(scriptFile, how.script());
            }
        } catch (IOException e) {
            throw new Failure("cannot write %s: %s".formatted(folder.file(scriptFile), e.getMessage()));
        }
    }

    /** Says where to attach once that is possible, and after a while that it is not. */
    void follow(Running running, Consumer<String> tell) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (running.isAlive()) {
                // To knock would be taken for a debugger that goes away again, and be said.
                if (!Berths.isFree(port)) {
                    tell.accept("debug: %s listens at localhost:%d"
                            .formatted(how.tongue().runtime(), port));
                    return;
                }
                if (System.nanoTime() - deadline > 0) {
                    tell.accept("debug: nothing listens at port %d; its build file may say otherwise".formatted(port));
                    return;
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void requireDebugger(String service, Debuggable how, Path directory) {
        if (how.tongue() == Tongue.DEBUGPY) {
            var words = Launch.ofLine(how.program() + " -c \"import debugpy\"", directory, java.util.Map.of())
                    .words();
            if (!Command.of(words).in(directory).within(LOOK).run().succeeded()) {
                throw new Failure(
                        Exit.MISSING,
                        "--debug %s: %s has no debugpy; 'pip install debugpy' gives it one"
                                .formatted(service, how.program()));
            }
        }
    }
}
