package parity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import parity.health.Condition;
import parity.health.Diagnosis;
import parity.health.Readiness;
import parity.terminal.Terminal;

/** Tells what changes while somebody waits: in one live line on a terminal, elsewhere in a line for each change. */
final class HealthWatch implements Readiness.Watcher {

    private final Terminal terminal;
    private final Map<String, Heard> told = new HashMap<>();
    private boolean hasLooked;

    /** What was said of a component since it came into its state. */
    private record Heard(String state, Set<String> reasons) {}

    HealthWatch(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void changed(Diagnosis now) {
        if (!terminal.glance(line(now))) {
            now.conditions().forEach(this::tell);
        }
        hasLooked = true;
    }

    /** {@code 12/15 healthy, waiting for patroni2 (PostgreSQL is starting)} */
    static String line(Diagnosis now) {
        var waiting = now.unwell().stream()
                .map(condition -> "%s (%s)".formatted(condition.component(), condition.reason()))
                .collect(Collectors.joining(", "));
        return now.summary() + (waiting.isEmpty() ? "" : ", waiting for " + waiting);
    }

    /** Who is well from the first is none that is waited for; what comes in the end tells of all. */
    private boolean isTold(Condition condition) {
        return hasLooked || !condition.isWell();
    }

    /** In one state a reason that was told is not told again, also when another came in between, or a number changed. */
    private void tell(Condition condition) {
        var state = HealthReport.word(condition);
        var heard = told.get(condition.component());
        var now = heard == null || !heard.state().equals(state) ? new Heard(state, new HashSet<>()) : heard;
        told.put(condition.component(), now);
        if (now.reasons().add(unnumbered(condition.reason())) && isTold(condition)) {
            terminal.say("%s %s%s"
                    .formatted(
                            condition.component(),
                            state,
                            condition.reason().isEmpty() ? "" : ": " + condition.reason()));
        }
    }

    private static String unnumbered(String words) {
        return words.replaceAll("[0-9]+", "0");
    }
}
