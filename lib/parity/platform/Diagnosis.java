package parity.platform;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import parity.concurrent.Together;
import parity.failure.Exit;
import parity.terminal.Report;
import parity.terminal.Style;
import parity.terminal.Table;
import parity.terminal.Table.Cell;
import parity.terminal.Terminal;

/**
 * All that the checks found, in their order.
 *
 * <p>Ends with 0 when nothing failed (warnings are fine), with 4 when something needed is missing (that comes first:
 * other failures often only follow from it, and {@code doctor --fix} can help), and with 3 when anything else failed.
 */
public record Diagnosis(List<Finding> findings) implements Report {

    public Diagnosis {
        findings = List.copyOf(findings);
    }

    /** Asks all checks at once, each within its own limit. */
    public static Diagnosis of(Collection<Check> checks) {
        return new Diagnosis(Together.map(checks, Check::ask));
    }

    /** The same with failures turned into warnings, for those who know better. */
    public Diagnosis tolerant() {
        return new Diagnosis(findings.stream().map(Finding::tolerated).toList());
    }

    /** Tolerant if told so. */
    public Diagnosis tolerant(boolean told) {
        return told ? tolerant() : this;
    }

    @Override
    public void printTo(Terminal terminal) {
        groups().forEach((group, members) -> print(group, members, terminal));
        terminal.print("%d passed, %d warned, %d failed, %d skipped"
                .formatted(count(Level.PASS), count(Level.WARN), count(Level.FAIL), count(Level.SKIP)));
    }

    @Override
    public Object facts() {
        var facts = new LinkedHashMap<String, Object>();
        for (var level : Level.values()) {
            facts.put(nameOf(level), count(level));
        }
        facts.put("findings", findings);
        return facts;
    }

    @Override
    public Exit exit() {
        if (count(Level.FAIL) == 0) {
            return Exit.DONE;
        }
        return findings.stream().anyMatch(Finding::missing) ? Exit.MISSING : Exit.FINDINGS;
    }

    boolean isClean() {
        return count(Level.FAIL) + count(Level.WARN) == 0;
    }

    Optional<Finding> find(String id) {
        return findings.stream().filter(finding -> finding.id().equals(id)).findFirst();
    }

    boolean failed(String id) {
        return find(id).filter(finding -> finding.is(Level.FAIL)).isPresent();
    }

    /** Failed, or at least warned about. */
    boolean ails(String id) {
        return find(id).filter(finding -> finding.is(Level.FAIL) || finding.is(Level.WARN))
                .isPresent();
    }

    private Map<String, List<Finding>> groups() {
        var groups = new LinkedHashMap<String, List<Finding>>();
        for (var finding : findings) {
            groups.merge(
                    finding.group(),
                    List.of(finding),
                    (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
        }
        return groups;
    }

    private static void print(String group, List<Finding> members, Terminal terminal) {
        var table = new Table();
        for (var finding : members) {
            var level = finding.level();
            table.row(
                    new Cell("  " + level.mark(System.out), level.style()),
                    Cell.of(finding.what()),
                    Cell.of(finding.detail()));
            if (!finding.fix().isEmpty()) {
                table.row(Cell.of(""), Cell.of(""), new Cell("fix: " + finding.fix(), Style.CYAN));
            }
        }
        terminal.print(terminal.paint(Style.BOLD, group));
        table.printTo(terminal);
    }

    private long count(Level level) {
        return findings.stream().filter(finding -> finding.is(level)).count();
    }

    private static String nameOf(Level level) {
        return switch (level) {
            case PASS -> "passed";
            case WARN -> "warned";
            case FAIL -> "failed";
            case SKIP -> "skipped";
        };
    }
}
