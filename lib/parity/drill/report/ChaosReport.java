package parity.drill.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import parity.failure.Exit;
import parity.terminal.Report;
import parity.terminal.Terminal;

/** What several scenarios showed, one after the other. */
public record ChaosReport(List<DrillReport> reports) implements Report {

    public ChaosReport {
        reports = List.copyOf(reports);
    }

    @Override
    public void printTo(Terminal terminal) {
        reports.forEach(report -> {
            report.printTo(terminal);
            terminal.print("");
        });
        long held =
                reports.stream().filter(report -> report.exit() == Exit.DONE).count();
        terminal.print("chaos: %d of %d scenarios held".formatted(held, reports.size()));
    }

    @Override
    public Object facts() {
        return Map.of("scenarios", reports.stream().map(DrillReport::facts).toList());
    }

    /** What was found in any counts, then what failed. */
    @Override
    public Exit exit() {
        return Stream.of(Exit.FINDINGS, Exit.FAILED)
                .filter(exit -> reports.stream().anyMatch(report -> report.exit() == exit))
                .findFirst()
                .orElse(Exit.DONE);
    }
}
