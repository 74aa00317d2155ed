package parity.terminal;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** Where a recipe speaks: results on one stream, talk on the other, colour only where someone sees it. */
public final class Terminal {

    private final PrintStream out;
    private final PrintStream err;
    private final boolean colour;
    private final Verbosity verbosity;
    private final RunLog log;

    /** How much talk there is; results are printed all the same. */
    public enum Verbosity {
        QUIET,
        NORMAL,
        VERBOSE
    }

    public Terminal(PrintStream out, PrintStream err, boolean colour, Verbosity verbosity, RunLog log) {
        this.out = out;
        this.err = err;
        this.colour = colour;
        this.verbosity = verbosity;
        this.log = log;
    }

    /** The terminal that this process was started on. */
    public static Terminal ours(Verbosity verbosity, RunLog log) {
        return new Terminal(System.out, System.err, wantsColour(), verbosity, log);
    }

    /** One line of the result. */
    public void print(String line) {
        var said = Secrets.mask(line);
        out.println(said);
        log.write(said);
    }

    /** One line of talk: what is going on, for a person who watches. */
    public void say(String line) {
        var said = Secrets.mask(line);
        if (verbosity != Verbosity.QUIET) {
            err.println(said);
        }
        log.write(said);
    }

    /** One line for whoever asked for more. */
    public void detail(String line) {
        var said = Secrets.mask(line);
        if (verbosity == Verbosity.VERBOSE) {
            err.println(paint(Style.FAINT, said));
        }
        log.write(said);
    }

    /** One line for the log alone. */
    void note(String line) {
        log.write(Secrets.mask(line));
    }

    /** Part of a picture, which is not for the log. */
    void draw(String picture) {
        err.print(Secrets.mask(picture));
        err.flush();
    }

    /** One line that is heard even by who asked for quiet: why it went wrong. */
    public void complain(String line) {
        var said = Secrets.mask(line);
        err.println(said);
        log.write(said);
    }

    /** False when what was printed got lost; a full disk is said so, a reader who had enough is no trouble. */
    public boolean wasHeard() {
        if (!out.checkError()) {
            return true;
        }
        var reason = Lost.reason();
        if (!reason.contains("pipe")) {
            complain("the result could not be written: " + reason);
        }
        return false;
    }

    public String paint(Style style, String text) {
        return colour ? style.paint(text) : text;
    }

    public Verbosity verbosity() {
        return verbosity;
    }

    /** True when stdout is a terminal: the launcher knows; without it the JVM is asked. */
    public static boolean isWatched() {
        return isTerminal('1');
    }

    /** True when a question can be asked and answered. */
    public static boolean canAsk() {
        return isTerminal('0') && isTerminal('2');
    }

    /** True when what was written can be written over. */
    static boolean canRedraw() {
        return isTerminal('2') && !"dumb".equals(System.getenv("TERM")) && !isSet(System.getenv("CI"));
    }

    private static boolean isTerminal(char descriptor) {
        var told = System.getProperty("parity.tty");
        if (told != null) {
            return told.indexOf(descriptor) >= 0;
        }
        var console = System.console();
        return console != null && console.isTerminal();
    }

    private static boolean wantsColour() {
        if (isSet(System.getenv("NO_COLOR"))) {
            return false;
        }
        return isSet(System.getenv("FORCE_COLOR")) || (isWatched() && !"dumb".equals(System.getenv("TERM")));
    }

    private static boolean isSet(@Nullable String value) {
        return value != null && !value.isEmpty() && !value.equals("0");
    }
}
