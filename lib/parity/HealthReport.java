package parity;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parity.drill.harm.Healing;
import parity.failure.Exit;
import parity.health.Condition;
import parity.health.CriticalChain;
import parity.health.Diagnosis;
import parity.health.Finding;
import parity.health.Readiness;
import parity.stack.Stack;
import parity.terminal.Interruption;
import parity.terminal.Report;
import parity.terminal.Style;
import parity.terminal.Table;
import parity.terminal.Table.Cell;
import parity.terminal.Terminal;
import parity.terminal.Terminal.Verbosity;

/** How the components of a project are, in groups, and what is wrong between them; after a wait in vain, who held it up. */
public record HealthReport(Diagnosis diagnosis, List<List<Condition>> chains, Exit ifUnwell) implements Report {

    /** Who is silent for longer is unhealthy: an answer takes milliseconds. */
    private static final Duration LIMIT = Duration.ofSeconds(2);

    public HealthReport {
        chains = List.copyOf(chains);
    }

    /** One component as a program reads it. */
    record ComponentFacts(
            String component,
            String service,
            String group,
            String state,
            boolean well,
            String role,
            String detail,
            String reason,
            double tookMillis) {}

    /** One who holds others up, as a program reads it. */
    private record ChainFacts(String culprit, String reason, List<String> chain) {}

    /** Of these services, or of all when none is named: as they are now, or after some patience as they have become. */
    public static HealthReport of(Stack stack, List<String> named, @Nullable Duration patience, Terminal terminal) {
        var services = stack.services(named);
        var examination = stack.examination();
        if (patience == null) {
            var now = Healing.among(stack.memory(), examination.settled(services, LIMIT));
            return new HealthReport(now, List.of(), Exit.FAILED);
        }
        try (var _ = Interruption.toldOn(terminal)) {
            var last = Readiness.within(patience).await(examination, services, new HealthWatch(terminal));
            return new HealthReport(last, CriticalChain.in(stack.compose(), last), Exit.TIMED_OUT);
        }
    }

    /** The same of the project around the working directory, whatever runs its services. */
    public static HealthReport here(List<String> named, @Nullable Duration patience, Terminal terminal) {
        return Whole.ifAnyHere()
                .map(whole -> of(whole, named, patience, terminal))
                .orElseGet(() -> of(Stack.here(), named, patience, terminal));
    }

    private static HealthReport of(Whole whole, List<String> named, @Nullable Duration patience, Terminal terminal) {
        whole.absence().ifPresent(terminal::complain);
        var composed = whole.composed(named);
        var services = Stream.concat(composed.stream(), whole.supervised(named).stream())
                .distinct()
                .toList();
        var examination = new WholeExamination(whole, composed);
        if (patience == null) {
            var now = examination.settled(services, LIMIT);
            return new HealthReport(
                    whole.stack().map(it -> Healing.among(it.memory(), now)).orElse(now), List.of(), Exit.FAILED);
        }
        try (var _ = Interruption.toldOn(terminal)) {
            var last = Readiness.within(patience).await(examination, services, new HealthWatch(terminal));
            var chains = whole.stack().map(it -> CriticalChain.in(it.compose(), last));
            return new HealthReport(last, chains.orElse(List.of()), Exit.TIMED_OUT);
        }
    }

    @Override
    public void printTo(Terminal terminal) {
        boolean isVerbose = terminal.verbosity() == Verbosity.VERBOSE;
        var fate = diagnosis.commonFate().filter(_ -> !isVerbose);
        fate.ifPresentOrElse(
                reason -> terminal.print("none of them runs: " + reason + "; " + way(reason)),
                () -> table(isVerbose).printTo(terminal));
        if (fate.isEmpty()) {
            diagnosis.findings().forEach(finding -> print(finding, terminal));
            chains.forEach(chain -> terminal.print(sentence(chain)));
        }
        terminal.print(fate.isEmpty() ? summary() : diagnosis.summary());
        terminal.detail("asked in %d ms".formatted(diagnosis.took().toMillis()));
    }

    @Override
    public Object facts() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("project", diagnosis.project());
        facts.put("healthy", diagnosis.isHealthy());
        facts.put("summary", diagnosis.summary());
        facts.put(
                "components",
                diagnosis.conditions().stream().map(HealthReport::facts).toList());
        facts.put("findings", diagnosis.findings());
        facts.put("heldUpBy", chains.stream().map(HealthReport::facts).toList());
        facts.put("tookMillis", millis(diagnosis.took()));
        return facts;
    }

    @Override
    public Exit exit() {
        return diagnosis.isHealthy() ? Exit.DONE : ifUnwell;
    }

    private static String way(String reason) {
        return reason.startsWith("paused") ? "'dev-resume' wakes them" : "'dev-up' brings them up";
    }

    private Table table(boolean isVerbose) {
        var table = new Table();
        var groups = diagnosis.conditions().stream().map(Condition::group).distinct();
        groups.forEach(group -> {
            table.row(new Cell(group, Style.BOLD));
            diagnosis.conditions().stream()
                    .filter(condition -> condition.group().equals(group))
                    .forEach(condition -> table.row(row(condition, isVerbose)));
        });
        return table;
    }

    private static Cell[] row(Condition condition, boolean isVerbose) {
        var took = isVerbose ? "%d ms".formatted(condition.took().toMillis()) + "  " : "";
        return new Cell[] {
            Cell.of("  " + condition.component()),
            new Cell(word(condition), look(condition)),
            Cell.of(condition.role()),
            Cell.of(took + (condition.isWell() ? condition.detail() : condition.reason()))
        };
    }

    private static void print(Finding finding, Terminal terminal) {
        terminal.print(terminal.paint(Style.RED, "! " + finding.message()));
        terminal.print("  " + finding.remedy());
    }

    /** {@code held up by etcd2 (paused); behind it: patroni1, haproxy} */
    private static String sentence(List<Condition> chain) {
        var first = chain.getFirst();
        var behind = chain.stream().skip(1).map(Condition::component).toList();
        return "held up by %s (%s)%s"
                .formatted(
                        first.component(),
                        first.reason(),
                        behind.isEmpty() ? "" : "; behind it: " + String.join(" <- ", behind));
    }

    private String summary() {
        int findings = diagnosis.findings().size();
        if (diagnosis.conditions().isEmpty()) {
            return "no services here";
        }
        return diagnosis.summary()
                + (findings == 0 ? "" : ", %d finding%s".formatted(findings, findings == 1 ? "" : "s"));
    }

    private static Style look(Condition condition) {
        return switch (condition.state()) {
            case HEALTHY, DONE -> Style.GREEN;
            case STARTING -> Style.YELLOW;
            case UNHEALTHY, DOWN -> Style.RED;
        };
    }

    static String word(Condition condition) {
        return condition.state().name().toLowerCase(Locale.ROOT);
    }

    static ComponentFacts facts(Condition condition) {
        return new ComponentFacts(
                condition.component(),
                condition.service(),
                condition.group(),
                word(condition),
                condition.isWell(),
                condition.role(),
                condition.detail(),
                condition.reason(),
                millis(condition.took()));
    }

    private static ChainFacts facts(List<Condition> chain) {
        return new ChainFacts(
                chain.getFirst().component(),
                chain.getFirst().reason(),
                chain.stream().map(Condition::component).toList());
    }

    private static double millis(Duration took) {
        return Math.round(took.toNanos() / 1e4) / 100.0;
    }
}
