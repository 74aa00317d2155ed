package parity.drill.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parity.failure.Exit;
import parity.terminal.Report;
import parity.terminal.Style;
import parity.terminal.Terminal;

/**
 * What several scenarios showed, one after the other.
 *
 * @param failure what failed after these, so that none followed; empty where nothing did
 */
public record ChaosReport(List<DrillReport> reports, Optional<String> failure) implements Report {

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
        failure.ifPresent(words -> terminal.print(terminal.paint(Style.RED, "! failed: " + words)));
        terminal.print("chaos: %d of %d scenarios held".formatted(held, reports.size()));
    }

    @Override
    public Object facts() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("failure", failure);
        facts.put("scenarios", reports.stream().map(DrillReport::facts).toList());
        return facts;
    }

    /** What was found in any counts, then what failed. */
    @Override
    public Exit exit() {
        var exits = Stream.concat(
                        reports.stream().map(DrillReport::exit),
                        failure.stream().map(_ -> Exit.FAILED))
                .toList();
        return Stream.of(Exit.FINDINGS, Exit.FAILED)
                .filter(exits::contains)
                .findFirst()
                .orElse(Exit.DONE);
    }
}
