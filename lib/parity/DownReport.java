package parity;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import parity.data.Plural;
import parity.failure.Exit;
import parity.stack.Shutdown.Departure;
import parity.stack.Stack;
import parity.terminal.Report;
import parity.terminal.Terminal;

/** What went when a project was taken down, and what stays. */
public record DownReport(Stack stack, Departure departure) implements Report {

    @Override
    public void printTo(Terminal terminal) {
        departure.notes().forEach(terminal::complain);
        terminal.print(summary());
        if (!departure.kept().isEmpty()) {
            terminal.print("data stays in %s; 'dev-up' finds it again"
                    .formatted(Plural.of(departure.kept().size(), "volume")));
        }
    }

    @Override
    public Object facts() {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("project", stack.compose().name());
        facts.put("removed", departure);
        facts.put("tookMillis", departure.took().toMillis());
        return facts;
    }

    @Override
    public Exit exit() {
        return departure.isComplete() ? Exit.DONE : Exit.FAILED;
    }

    private String summary() {
        var gone = departure.containers().size();
        return gone + departure.networks().size() + departure.volumes().size() == 0
                ? "%s was not up".formatted(stack.compose().name())
                : "%s is down: %s, %s, %s removed, %.1f s"
                        .formatted(
                                stack.compose().name(),
                                Plural.of(gone, "container"),
                                Plural.of(departure.networks().size(), "network"),
                                Plural.of(departure.volumes().size(), "volume"),
                                departure.took().toMillis() / 1000.0);
    }
}
