package parity.bench;

import java.util.LinkedHashMap;
import java.util.List;
import parity.failure.Exit;
import parity.terminal.Report;
import parity.terminal.Style;
import parity.terminal.Table;
import parity.terminal.Table.Cell;
import parity.terminal.Terminal;

/** What was measured of the dev loop, each against its bar. */
public record LoopReport(List<LoopResult> results) implements Report {

    public LoopReport {
        results = List.copyOf(results);
    }

    @Override
    public void printTo(Terminal terminal) {
        var table = new Table().row("", "measured", "bar", "");
        results.forEach(result -> table.row(
                Cell.of(result.what()),
                Cell.of(result.words(result.measured())),
                Cell.of((result.isMost() ? "at most " : "at least ") + result.words(result.bar())),
                new Cell(result.isHeld() ? "held" : "MISSED", result.isHeld() ? Style.GREEN : Style.RED)));
        table.printTo(terminal);
    }

    @Override
    public Object facts() {
        return results.stream()
                .map(result -> {
                    var facts = new LinkedHashMap<String, Object>();
                    facts.put("what", result.what());
                    facts.put("measured", result.measured());
                    facts.put("unit", result.unit());
                    facts.put("bar", result.bar());
                    facts.put("held", result.isHeld());
                    return facts;
                })
                .toList();
    }

    @Override
    public Exit exit() {
        return results.stream().allMatch(LoopResult::isHeld) ? Exit.DONE : Exit.FINDINGS;
    }
}
