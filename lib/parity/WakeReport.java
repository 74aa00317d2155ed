package parity;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parity.failure.Exit;
import parity.plan.Step;
import parity.terminal.Report;
import parity.terminal.Terminal;
import parity.terminal.Terminal.Verbosity;

/** What came of waking or restarting what is there: one line where all is well, as nothing is new then. */
record WakeReport(UpReport up) implements Report {

    /** More names than these are a number. */
    private static final int NAMES = 3;

    @Override
    public void printTo(Terminal terminal) {
        if (up.arrival().isGood() && terminal.verbosity() != Verbosity.VERBOSE) {
            terminal.print(up.summary(deeds(up.arrival().plan().steps())));
        } else {
            up.printTo(terminal);
        }
    }

    @Override
    public @Nullable Object facts() {
        return up.facts();
    }

    @Override
    public Exit exit() {
        return up.exit();
    }

    /** {@code haproxy, redis1 restarted}, {@code 15 unpaused}. */
    static String deeds(Collection<Step> steps) {
        return steps.stream()
                .map(Step::verb)
                .distinct()
                .map(verb -> deed(verb, steps))
                .collect(Collectors.joining(", "));
    }

    private static String deed(String verb, Collection<Step> steps) {
        var services = steps.stream()
                .filter(step -> step.verb().equals(verb))
                .map(Step::service)
                .toList();
        return "%s %s".formatted(named(services), verb.endsWith("e") ? verb + "d" : verb + "ed");
    }

    private static String named(List<String> services) {
        return services.size() > NAMES ? String.valueOf(services.size()) : String.join(", ", services);
    }
}
