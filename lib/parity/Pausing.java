package parity;

import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parity.compose.Container;
import parity.data.Plural;
import parity.stack.ProjectLock;
import parity.stack.Rest;
import parity.stack.Stack;
import parity.terminal.Report;
import parity.terminal.Terminal;

/** What was put to rest. */
public record Pausing(String project, List<String> containers, boolean stopped) implements Report {

    public Pausing {
        containers = List.copyOf(containers);
    }

    /** Freezes or stops services, all when none is named. */
    public static Pausing of(Stack stack, List<String> services, boolean stop, Terminal terminal) {
        try (var _ = ProjectLock.take(stack, "dev-pause", terminal)) {
            return of(stack, services, stop);
        }
    }

    private static Pausing of(Stack stack, List<String> services, boolean stop) {
        var rest = new Rest(stack, services);
        var resting = stop ? rest.stop() : rest.pause();
        return new Pausing(
                stack.compose().name(),
                resting.stream().map(Container::name).sorted().toList(),
                stop);
    }

    @Override
    public void printTo(Terminal terminal) {
        terminal.print(
                containers.isEmpty()
                        ? "%s: nothing ran".formatted(project)
                        : "%s: %s %s; 'dev-resume' wakes them"
                                .formatted(
                                        project,
                                        Plural.of(containers.size(), "container"),
                                        stopped ? "stopped" : "paused"));
    }

    @Override
    public Object facts() {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("project", project);
        facts.put(stopped ? "stopped" : "paused", containers);
        return facts;
    }
}
