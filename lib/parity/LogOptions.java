package parity;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.failure.Nearest;
import parity.logs.Grep;
import parity.logs.Level;
import parity.logs.Moments;
import parity.logs.Query;
import picocli.CommandLine.Option;

/** What can be said about which lines of logs are wanted, and how; Compose's spellings where it has them. */
public final class LogOptions {

    @Option(
            names = {"-f", "--follow"},
            description = "Go on with what is said from now on, also over restarts and new containers.")
    boolean follow;

    @Option(names = "--since", paramLabel = "TIME", description = "From then on: 10m, 07:30, 2026-11-21T07:30:00Z.")
    @Nullable
    String since;

    @Option(names = "--until", paramLabel = "TIME", description = "Up to then.")
    @Nullable
    String until;

    @Option(
            names = {"-n", "--tail"},
            paramLabel = "N",
            description = "The last N lines of each container; with --grep or --level, of those that match.")
    @Nullable
    String tail;

    @Option(
            names = {"-t", "--timestamps"},
            description = "Show when each line was said.")
    boolean timestamps;

    @Option(names = "--grep", paramLabel = "REGEX", description = "Only lines in which this is found.")
    @Nullable
    String grep;

    @Option(
            names = {"-i", "--ignore-case"},
            description = "Let --grep take small letters for capitals, and the other way round.")
    boolean ignoresCase;

    @Option(
            names = {"-C", "--context"},
            paramLabel = "N",
            defaultValue = "0",
            description = "Also N lines before and after, of the same container.")
    int context;

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            description = "Only error, warn, info or debug, and what is worse.")
    @Nullable
    String level;

    @Option(names = "--repeats", description = "Also what a container says again and again, each time.")
    boolean repeats;

    @Option(names = "--run", paramLabel = "N", description = "Only one run: 0 is that of today, 1 the one before it.")
    @Nullable
    Integer run;

    Query query() {
        var moments = new Moments(Instant.now(), ZoneId.systemDefault());
        var query = new Query(
                moment(moments, "--since", since),
                moment(moments, "--until", until),
                Optional.ofNullable(tail).filter(typed -> !typed.equals("all")).map(typed -> count("--tail", typed)),
                Optional.ofNullable(grep).map(typed -> Grep.of(typed, ignoresCase)),
                count("--context", String.valueOf(context)),
                Optional.ofNullable(level).map(LogOptions::levelOf),
                Optional.ofNullable(run),
                follow,
                !repeats && grep == null,
                false);
        refuseContradiction(query);
        return query;
    }

    /** {@code no line of level error that matches 'X' since 1m}: for who asked for what nobody said. */
    String sought() {
        return "no line"
                + (level == null ? "" : " of level " + level)
                + (grep == null ? "" : " that matches '" + grep + "'")
                + (since == null ? "" : " since " + since)
                + (until == null ? "" : " until " + until);
    }

    private void refuseContradiction(Query query) {
        if (query.isEmpty()) {
            throw new Failure(Exit.USAGE, "--since '%s' is later than --until '%s'".formatted(since, until));
        }
        if (run != null && (run < 0 || follow && run > 0)) {
            throw new Failure(
                    Exit.USAGE, "--run %d: 0 is the run of today, which --follow goes on with".formatted(run));
        }
        if (follow && until != null) {
            throw new Failure(Exit.USAGE, "--follow has no end and --until is one; choose");
        }
    }

    private static long moment(Moments moments, String option, @Nullable String typed) {
        return typed == null ? Query.UNBOUND : moments.read(option, typed);
    }

    private static int count(String option, String typed) {
        try {
            int count = Integer.parseInt(typed);
            if (count >= 0) {
                return count;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new Failure(Exit.USAGE, "%s '%s' is no number of lines".formatted(option, typed));
    }

    private static Level levelOf(String typed) {
        var level = Level.ofWord(typed.toUpperCase(Locale.ROOT));
        if (level == null) {
            throw new Failure(
                    Exit.USAGE,
                    "--level '%s' is none of error, warn, info, debug%s"
                            .formatted(typed, Nearest.hint(typed, List.of("error", "warn", "info", "debug"))));
        }
        return level;
    }
}
