package parity;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.json.Json;
import parity.terminal.Report;
import parity.terminal.RunLog;
import parity.terminal.Secrets;
import parity.terminal.StreamingReport;
import parity.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** A command that either does what its description says, or says in one line why it cannot. */
@Command(sortOptions = false, usageHelpAutoWidth = true)
public abstract class Recipe implements Callable<Integer> {

    @Mixin
    private Manners manners = new Manners();

    private RunLog log = RunLog.none();
    private @Nullable Terminal terminal;

    /** Does the work; what it returns is printed, for people or as JSON. */
    protected abstract Report cook();

    /** Where to say what is going on while it goes on. */
    protected final Terminal terminal() {
        if (terminal == null) {
            terminal = manners.terminal(log);
        }
        return terminal;
    }

    /** Runs the recipe with the words of the command line, and ends the process with its exit code. */
    protected final void serve(String... words) {
        System.exit(parse(Path.of(""), words));
    }

    /**
     * The same for a recipe that is run often and needs no words, with all defaults in its fields: where there are none
     * to parse, the parser's half of the start-up is saved.
     */
    protected final void serveQuickly(String name, String... words) {
        boolean nothing = words.length == 0 && new Habits(Path.of("")).of(name).isEmpty();
        System.exit(nothing ? cookNow(name) : parse(Path.of(""), words));
    }

    final int parse(Path directory, String... typed) {
        var line = new CommandLine(this);
        var habits = habits(directory, line, typed);
        var words = Stream.concat(habits.stream(), Stream.of(typed)).toArray(String[]::new);
        // `@file` would be read as a file of arguments: here every argument arrives as it was typed.
        line.setExpandAtFiles(false).setCaseInsensitiveEnumValuesAllowed(true);
        begin(line.getCommandName(), words);
        line.setParameterExceptionHandler((wrong, _) -> misuse(wrong, habits, words));
        line.setExecutionExceptionHandler((trouble, _, _) -> explain(trouble, line.getCommandName()));
        try {
            return end(line.execute(words));
        } catch (Error trouble) {
            return end(explain(trouble, line.getCommandName()));
        }
    }

    /** None where a hidden option was typed: that is a program of ours, which wants the plain answer. */
    private static List<String> habits(Path directory, CommandLine line, String... typed) {
        var hidden = line.getCommandSpec().options().stream()
                .filter(OptionSpec::hidden)
                .anyMatch(option -> List.of(typed).contains(option.longestName()));
        return hidden ? List.of() : new Habits(directory).of(line.getCommandName());
    }

    private int cookNow(String name) {
        begin(name);
        try {
            return end(call());
        } catch (RuntimeException | Error trouble) {
            return end(explain(trouble, name));
        }
    }

    private void begin(String name, String... words) {
        Secrets.learnEnvironment();
        Secrets.learnFile(Path.of(".env"));
        log = RunLog.open(name);
        log.write(Secrets.mask(name + " " + Arrays.toString(words)));
    }

    private int end(int exit) {
        int heard = exit == 0 && !terminal().wasHeard() ? Exit.FAILED.code() : exit;
        log.write("exit " + heard);
        return heard;
    }

    @Override
    public final Integer call() {
        var report = cook();
        show(report);
        return report.exitCode();
    }

    /** Prints a report as it was asked for: its own at the end, and one of what came to be before it was interrupted. */
    protected final void show(Report report) {
        if (!manners.json) {
            report.printTo(terminal());
        } else if (report instanceof StreamingReport stream) {
            stream.streamTo(terminal());
        } else {
            printJson(report.facts());
        }
    }

    /** {@code {"v":1, ...}}: the facts of a record or map beside the version, a list under {@code items}. */
    private void printJson(@Nullable Object facts) {
        var body = facts instanceof List<?> items ? Map.of("items", items) : facts;
        // Masked text by text: once written, a secret with a quote in it would no longer be recognised.
        var written = Json.write(body, Secrets::mask);
        boolean hasMembers = written.startsWith("{") && written.length() > "{}".length();
        terminal().print(hasMembers ? "{\"v\":1," + written.substring(1) : "{\"v\":1}");
    }

    /** A failure is the user's to read; anything else is ours to fix, so it keeps its stack trace in the log. */
    private int explain(Throwable trouble, String name) {
        if (trouble instanceof Failure failure) {
            return complain(name, String.valueOf(failure.getMessage()), failure.exit());
        }
        log.write(trouble);
        return complain(
                name, "this is a bug in Parity: %s; the details are in %s".formatted(trouble, log), Exit.FAILED);
    }

    private int misuse(ParameterException wrong, List<String> habits, String... words) {
        // Parsing stopped half-way, so the flag may not have been seen.
        manners.json = manners.json || List.of(words).contains("--json");
        var name = wrong.getCommandLine().getCommandName();
        var culprit = habits.isEmpty() ? "" : "; parity.yml puts %s in front of what is typed".formatted(habits);
        return complain(name, "%s%s; see '%s --help'".formatted(new Misuse(wrong).words(), culprit, name), Exit.USAGE);
    }

    private int complain(String name, String message, Exit exit) {
        if (manners.json) {
            var error = new LinkedHashMap<String, Object>();
            error.put("recipe", name);
            error.put("message", message);
            error.put("exit", exit.code());
            printJson(Map.of("error", error));
        }
        terminal().complain(name + ": " + message);
        return exit.code();
    }
}
