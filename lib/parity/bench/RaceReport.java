package parity.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import parity.failure.Exit;
import parity.terminal.Report;
import parity.terminal.Style;
import parity.terminal.Table;
import parity.terminal.Table.Cell;
import parity.terminal.Terminal;

/** Who took how long, and which promises were kept; a missed one is a finding. */
public record RaceReport(Map<String, Times> results, List<Bar.Kept> bars, String unit, List<String> absent)
        implements Report {

    public static RaceReport of(Map<String, Times> results, List<Bar> bars, String unit, List<String> absent) {
        return new RaceReport(
                results, bars.stream().map(bar -> bar.against(results)).toList(), unit, absent);
    }

    @Override
    public void printTo(Terminal terminal) {
        var table = new Table().row("", "median ms", "fastest", "slowest", "x of " + unit);
        results.forEach((name, times) -> table.row(
                Cell.of(name),
                number(times.medianMillis()),
                number(times.fastestMillis()),
                number(times.slowestMillis()),
                Cell.of(String.format(Locale.ROOT, "%.2f", times.medianMillis() / Bar.median(unit, results)))));
        table.printTo(terminal);
        absent.forEach(name -> terminal.print("not measured, because it is not here: " + name));
        bars.forEach(bar -> terminal.print(terminal.paint(bar.held() ? Style.GREEN : Style.RED, bar.toString())));
    }

    @Override
    public Object facts() {
        Map<String, Object> contestants = new LinkedHashMap<>();
        results.forEach((name, times) -> contestants.put(
                name,
                Map.of(
                        "medianMillis", times.medianMillis(),
                        "fastestMillis", times.fastestMillis(),
                        "slowestMillis", times.slowestMillis(),
                        "rounds", times.sorted().size())));
        return Map.of("contestants", contestants, "bars", bars, "absent", absent);
    }

    @Override
    public Exit exit() {
        return bars.stream().allMatch(Bar.Kept::held) ? Exit.DONE : Exit.FINDINGS;
    }

    private static Cell number(double millis) {
        return Cell.of(String.format(Locale.ROOT, "%.1f", millis));
    }
}
