package parity;

import java.time.Duration;
import java.util.List;
import parity.config.Project;
import parity.health.Diagnosis;
import parity.health.Readiness;
import parity.loop.Detachment;
import parity.loop.Supervisor;
import parity.terminal.Interruption;
import parity.terminal.Report;
import parity.terminal.Terminal;

/** Has the services of a project go on in the background, and returns when they are ready, or can not become so. */
record Detaching(Project project, List<String> services, List<String> words, Duration patience) {

    private static final Duration BEGIN = Duration.ofSeconds(30);

    Report begin(Terminal terminal) {
        long start = System.nanoTime();
        try (var _ = Interruption.toldOn(terminal)) {
            var running = Supervisor.of(project);
            return running.isRunning() ? joined(running, start, terminal) : begun(start, terminal);
        }
    }

    private Report begun(long start, Terminal terminal) {
        var detachment = Detachment.of(project, Supervising.class.getName(), words);
        var running = detachment.awaitBegin(BEGIN);
        var notes = detachment.said();
        notes.forEach(terminal::say);
        return awaited(running, notes, start, terminal);
    }

    private Report joined(Supervisor running, long start, Terminal terminal) {
        if (words.stream().anyMatch(word -> word.startsWith("-"))) {
            terminal.complain("a 'dev' runs already (pid %d), and goes on as it was begun; 'dev-down' ends it"
                    .formatted(running.pid()));
        }
        return awaited(running, List.of(), start, terminal);
    }

    private Report awaited(Supervisor running, List<String> notes, long start, Terminal terminal) {
        var here = services.stream().filter(running.services()::contains).toList();
        var alone = WholeExamination.ofServices(project, running);
        var diagnosis = Readiness.within(patience).givingUp().await(alone, here, new HealthWatch(terminal));
        var took = Duration.ofNanos(System.nanoTime() - start);
        return new DetachedReport(project, running, notes, diagnosis, took, isLate(diagnosis, took));
    }

    private boolean isLate(Diagnosis diagnosis, Duration took) {
        return !diagnosis.isHealthy() && took.compareTo(patience) >= 0;
    }
}
