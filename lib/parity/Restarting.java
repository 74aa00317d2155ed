package parity;

import java.time.Duration;
import java.util.List;
import parity.failure.Failure;
import parity.health.Readiness;
import parity.terminal.Interruption;
import parity.terminal.Report;
import parity.terminal.Terminal;

/** Starts services anew that are kept running here, and waits until they are ready. */
record Restarting(Whole whole, List<String> services, Duration patience) {

    Report perform(Terminal terminal) {
        if (!whole.supervisor().isRunning()) {
            throw new Failure("no 'dev' runs here that could restart %s; 'dev --detach' starts it"
                    .formatted(String.join(", ", services)));
        }
        try (var _ = Interruption.toldOn(terminal)) {
            return performed(System.nanoTime(), terminal);
        }
    }

    private Report performed(long start, Terminal terminal) {
        OutdatedWords.tell(whole.supervisor(), terminal);
        var troubles = whole.supervisor().restart(services, patience);
        var alone = WholeExamination.ofServices(whole.project(), whole.supervisor());
        var left = patience.minusNanos(System.nanoTime() - start);
        var diagnosis = Readiness.within(left).givingUp().await(alone, services, new HealthWatch(terminal));
        if (diagnosis.isHealthy() && !troubles.isEmpty()) {
            throw new Failure("not restarted, what ran is left running: " + String.join("; ", troubles));
        }
        var took = Duration.ofNanos(System.nanoTime() - start);
        boolean isLate = !diagnosis.isHealthy() && took.compareTo(patience) >= 0;
        return new DetachedReport(whole.project(), whole.supervisor(), List.of(), diagnosis, took, isLate);
    }
}
