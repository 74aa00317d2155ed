package parity.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parity.failure.Exit;
import parity.terminal.Report;
import parity.terminal.Style;
import parity.terminal.Table;
import parity.terminal.Table.Cell;
import parity.terminal.Terminal;

/** How long a client waits for each fault, over several rounds, and the settings and versions under which it does. */
public record FailoverReport(List<TrialResult> results, Map<String, String> machine) implements Report {

    private static final String SKIPPED = "skip-ttl";

    public FailoverReport {
        results = List.copyOf(results);
        machine = new LinkedHashMap<>(machine);
    }

    @Override
    public void printTo(Terminal terminal) {
        var table = new Table().row("fault", "median gap", "least", "most", "bound", "held", "lost");
        results.forEach(result -> row(table, result));
        table.printTo(terminal);
        terminal.print(settings().entrySet().stream()
                .map(one -> one.getKey() + ": " + one.getValue())
                .collect(Collectors.joining(", ")));
        results.stream()
                .filter(result -> result.trial().words().contains("--" + SKIPPED))
                .forEach(result -> terminal.print(
                        result.trial().title() + ": the wait for the dead leader's key (ttl) is left out"));
        bars(terminal);
        troubles().forEach(trouble -> terminal.print(terminal.paint(Style.RED, "! " + trouble)));
    }

    @Override
    public Object facts() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("settings", settings());
        facts.put("faults", results.stream().map(FailoverReport::facts).toList());
        facts.put("troubles", troubles());
        return facts;
    }

    /** A fault that was measured in no round has shown nothing. */
    @Override
    public Exit exit() {
        boolean isKept = results.stream().allMatch(TrialResult::isKept);
        return !isKept ? Exit.FINDINGS : troubles().isEmpty() ? Exit.DONE : Exit.FAILED;
    }

    private static void row(Table table, TrialResult result) {
        var gaps = result.gaps();
        table.row(
                Cell.of(result.trial().title()),
                Cell.of(gaps.map(times -> words(times.medianMillis()))
                        .orElse(result.measured().isEmpty() ? "not measured" : "no end")),
                Cell.of(gaps.map(times -> words(times.fastestMillis())).orElse("-")),
                Cell.of(gaps.map(times -> words(times.slowestMillis())).orElse("-")),
                Cell.of(result.bound()
                        .map(bound -> words((double) bound.toMillis()))
                        .orElse("none")),
                new Cell(
                        result.bound().isEmpty()
                                ? "-"
                                : "%d of %d"
                                        .formatted(
                                                result.held(), result.measured().size()),
                        result.isKept() ? Style.GREEN : Style.RED),
                Cell.of("" + result.lost()));
    }

    private void bars(Terminal terminal) {
        for (var result : results) {
            result.trial()
                    .bar()
                    .ifPresent(bar -> terminal.print(terminal.paint(
                            result.isKept() ? Style.GREEN : Style.RED,
                            "%s: a median of %s at most: %s"
                                    .formatted(
                                            result.trial().title(),
                                            words((double) bar.toMillis()),
                                            result.isKept() ? "held" : "MISSED"))));
        }
    }

    /** Of all trials together that are of the stack as it is, but for what a single one is told to leave out. */
    private Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        results.stream()
                .filter(result -> result.trial().tuning().isEmpty())
                .flatMap(result -> result.measured().stream())
                .forEach(bout -> settings.putAll(bout.settings()));
        settings.remove(SKIPPED);
        settings.putAll(machine);
        return settings;
    }

    private List<String> troubles() {
        var troubles = new ArrayList<String>();
        for (var result : results) {
            for (int round = 1; round <= result.bouts().size(); round++) {
                var bout = result.bouts().get(round - 1);
                if (!bout.isMeasured()) {
                    troubles.add("%s, round %d: %s".formatted(result.trial().title(), round, bout.trouble()));
                }
            }
        }
        return troubles;
    }

    private static Map<String, @Nullable Object> facts(TrialResult result) {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("fault", result.trial().title());
        facts.put("rounds", result.measured().size());
        facts.put("medianMillis", result.gaps().map(Times::medianMillis).orElse(null));
        facts.put("leastMillis", result.gaps().map(Times::fastestMillis).orElse(null));
        facts.put("mostMillis", result.gaps().map(Times::slowestMillis).orElse(null));
        facts.put("boundMillis", result.bound());
        facts.put("held", result.bound().isPresent() ? result.held() : null);
        facts.put("lost", result.lost());
        facts.put("barMillis", result.trial().bar());
        facts.put("kept", result.isKept());
        return facts;
    }

    private static String words(double millis) {
        return millis < 1000
                ? String.format(Locale.ROOT, "%.0f ms", millis)
                : String.format(Locale.ROOT, "%.1f s", millis / 1000);
    }
}
