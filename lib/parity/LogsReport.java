package parity;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import parity.config.Project;
import parity.data.Plural;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.failure.Nearest;
import parity.logs.Cast;
import parity.logs.Diaries;
import parity.logs.Line;
import parity.logs.Logs;
import parity.logs.Printout;
import parity.logs.Query;
import parity.terminal.Feed;
import parity.terminal.StreamingReport;
import parity.terminal.Terminal;

/** What the services of a project said and say, while it is read from them. */
public final class LogsReport implements StreamingReport {

    private final Whole whole;
    private final Set<String> composed;
    private final List<String> named;
    private final LogOptions options;
    private final Query query;

    private LogsReport(Whole whole, List<String> named, LogOptions options, Query query) {
        this.whole = whole;
        this.composed =
                Set.copyOf(whole.stack().map(it -> it.services(List.of())).orElse(List.of()));
        this.named = named;
        this.options = options;
        this.query = query;
    }

    /** Of the project around the working directory: of all services, or of those that are named. */
    public static LogsReport of(List<String> named, LogOptions options) {
        // Wrong options are said before anything is asked.
        var query = options.query();
        return new LogsReport(Whole.of(Project.around(Path.of(""))), named, options, query);
    }

    /** What some services say from now on, behind the last lines of before. */
    static LogsReport following(Whole whole, List<String> named) {
        var options = new LogOptions();
        options.follow = true;
        options.tail = "10";
        return new LogsReport(whole, named, options, options.query());
    }

    @Override
    public void printTo(Terminal terminal) {
        var logs = logs(query, terminal);
        var printout = new Printout(terminal, query, options.timestamps, known(), shown(logs));
        tell(logs, terminal, printout::text);
    }

    @Override
    public void streamTo(Terminal terminal) {
        tell(logs(query.withLevels(), terminal), terminal, Printout::json);
    }

    private void tell(Logs logs, Terminal terminal, Function<Line, CharSequence> look) {
        boolean[] isSilent = {true};
        try (var feed = terminal.feed()) {
            Predicate<Line> listener = line -> {
                isSilent[0] = false;
                return print(feed, look.apply(line));
            };
            if (query.follows()) {
                logs.follow(listener, feed::flush);
            } else {
                logs.tell(listener);
            }
        }
        if (isSilent[0] && !query.follows()) {
            terminal.say("%s in what %s said"
                    .formatted(options.sought(), Plural.of(logs.services().size(), "service")));
        }
    }

    private static boolean print(Feed feed, CharSequence line) {
        feed.line(line);
        return feed.isHeard();
    }

    private Logs logs(Query query, Terminal terminal) {
        whole.absence().ifPresent(terminal::complain);
        var cast = whole.stack().map(it -> new Cast(it.engine(), it.compose().name(), Set.copyOf(named)));
        var diaries = Diaries.of(whole.project(), whole.name());
        var logs = new Logs(cast, diaries, Set.copyOf(named), query, terminal::say);
        var silent = new TreeSet<>(named.isEmpty() ? known() : named);
        silent.removeAll(logs.services());
        explain(silent, logs.services(), terminal);
        query.run().ifPresent(run -> requireKept(run, logs.runs()));
        return logs;
    }

    /** Who follows waits for one to come. */
    private void requireKept(int run, Set<Integer> kept) {
        if (!kept.contains(run) && !query.follows()) {
            throw new Failure(
                    Exit.USAGE,
                    "no run %d is kept of %s; there is: %s"
                            .formatted(
                                    run,
                                    named.isEmpty() ? whole.name() : String.join(", ", named),
                                    kept.stream().map(String::valueOf).collect(Collectors.joining(", "))));
        }
    }

    /** A name may be wrong, or its service not up yet; that nobody at all was heard of is a failure. */
    private void explain(Set<String> silent, Set<String> heard, Terminal terminal) {
        for (var name : silent) {
            if (!known().contains(name)) {
                throw new Failure(
                        Exit.USAGE,
                        "no service '%s' here%s".formatted(name, Nearest.hintOrAll(name, candidates(heard))));
            }
        }
        if (heard.isEmpty() && !query.follows()) {
            throw new Failure("nothing was said yet: %s has no container, nor an earlier run; bring it up with 'dev-up'"
                    .formatted(named.isEmpty() ? whole.name() : String.join(", ", named)));
        }
        silent.retainAll(composed);
        if (!silent.isEmpty()) {
            terminal.say("no container yet: " + String.join(", ", silent));
        }
    }

    private Set<String> candidates(Set<String> heard) {
        var all = new TreeSet<>(known());
        all.addAll(heard);
        return all;
    }

    /** Who follows may hear from any that is wanted. */
    private Set<String> shown(Logs logs) {
        var shown = new TreeSet<>(logs.services());
        if (query.follows()) {
            shown.addAll(named.isEmpty() ? known() : named);
        }
        return shown;
    }

    private List<String> known() {
        var known = new TreeSet<>(whole.project().settings().services().keySet());
        known.addAll(composed);
        return List.copyOf(known);
    }
}
