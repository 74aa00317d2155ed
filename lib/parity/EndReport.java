package parity;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parity.failure.Exit;
import parity.terminal.Report;
import parity.terminal.Terminal;

/** What of a project's services was ended. */
record EndReport(String project, List<String> ended, boolean wasKilled, Optional<String> outOfReach, Duration took)
        implements Report {

    EndReport {
        ended = List.copyOf(ended);
    }

    @Override
    public void printTo(Terminal terminal) {
        terminal.print(sentence());
        complainTo(terminal);
    }

    /** Beside what another report prints. */
    void sayTo(Terminal terminal) {
        terminal.say(sentence());
        complainTo(terminal);
    }

    private void complainTo(Terminal terminal) {
        outOfReach.ifPresent(why -> terminal.complain(
                "what ran in containers may be left: %s; 'dev-down' again, once that answers".formatted(why)));
    }

    @Override
    public Exit exit() {
        return outOfReach.isPresent() ? Exit.FAILED : Exit.DONE;
    }

    String sentence() {
        return wasKilled ? ofKilled() : ended.isEmpty() ? project + ": no services ran" : ofRunning();
    }

    @Override
    public Object facts() {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("project", project);
        facts.put("ended", ended);
        facts.put("wasKilled", wasKilled);
        facts.put("outOfReach", outOfReach.orElse(null));
        facts.put("tookMillis", took.toMillis());
        return facts;
    }

    private String ofRunning() {
        return "%s: %s ended, %.1f s".formatted(project, String.join(", ", ended), took.toMillis() / 1000.0);
    }

    private String ofKilled() {
        if (ended.isEmpty() && outOfReach.isPresent()) {
            return "%s: its 'dev' was killed before".formatted(project);
        }
        return ended.isEmpty()
                ? "%s: its 'dev' was killed before, and nothing of it was left".formatted(project)
                : "%s: its 'dev' was killed before; ended what it left: %s, %.1f s"
                        .formatted(project, String.join(", ", ended), took.toMillis() / 1000.0);
    }
}
