package parity;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import parity.health.Condition;
import parity.health.Diagnosis;
import parity.health.Readiness;
import parity.terminal.Terminal;

/** Tells what changes while somebody waits: in one live line on a terminal, elsewhere in a line for each change. */
final class HealthWatch implements Readiness.Watcher {

    private final Terminal terminal;
    private final Map<String, String> told = new HashMap<>();

    HealthWatch(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void changed(Diagnosis now) {
        if (!terminal.glance(line(now))) {
            now.conditions().forEach(this::tell);
        }
    }

    /** {@code 12/15 healthy, waiting for patroni2 (PostgreSQL is starting)} */
    static String line(Diagnosis now) {
        var waiting = now.unwell().stream()
                .map(condition -> "%s (%s)".formatted(condition.component(), condition.reason()))
                .collect(Collectors.joining(", "));
        return now.summary() + (waiting.isEmpty() ? "" : ", waiting for " + waiting);
    }

    private void tell(Condition condition) {
        var words = "%s %s%s"
                .formatted(
                        condition.component(),
                        HealthReport.word(condition),
                        condition.reason().isEmpty() ? "" : ": " + condition.reason());
        if (!words.equals(told.put(condition.component(), words))) {
            terminal.say(words);
        }
    }
}
