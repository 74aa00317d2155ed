package parity.terminal;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** Where a recipe speaks: results on one stream, talk on the other, colour only where someone sees it. */
public final class Terminal {

    /** What nearly every terminal is wide. */
    private static final int NARROWEST = 80;

    private final PrintStream out;
    private final PrintStream err;
    private final boolean colour;
    private final Verbosity verbosity;
    private final RunLog log;
    private boolean isGlancing;

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
        wipe();
        out.println(said);
        log.write(said);
    }

    /** For more lines than a run's log could hold, or that come as things happen. */
    public Feed feed() {
        return new Feed(out);
    }

    /** One line of talk: what is going on, for a person who watches. */
    public void say(String line) {
        var said = Secrets.mask(line);
        if (verbosity != Verbosity.QUIET) {
            wipe();
            err.println(said);
        }
        log.write(said);
    }

    /** A line for who watches just now: the next one takes its place. False where nobody does, and nothing is shown. */
    public boolean glance(String line) {
        if (verbosity == Verbosity.QUIET || !isTerminal('2')) {
            return verbosity == Verbosity.QUIET;
        }
        // A line that wraps could not be taken back.
        var said = Secrets.mask(line);
        err.print("\r\033[K" + (said.length() < NARROWEST ? said : said.substring(0, NARROWEST - 4) + "..."));
        err.flush();
        isGlancing = true;
        return true;
    }

    /** One line for whoever asked for more. */
    public void detail(String line) {
        var said = Secrets.mask(line);
        if (verbosity == Verbosity.VERBOSE) {
            err.println(paint(Style.FAINT, said));
        }
        log.write(said);
    }

    /** What nobody foresaw, for the log alone. */
    public void note(RuntimeException trouble) {
        log.write(trouble);
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
        wipe();
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

    /** True when what is printed may bear colours. */
    public boolean isColourful() {
        return colour;
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

    private void wipe() {
        if (isGlancing) {
            err.print("\r\033[K");
            isGlancing = false;
        }
    }

    /** True when somebody types and sees what comes of it: a program that we start may have the terminal to itself. */
    public static boolean isInteractive() {
        return isTerminal('0') && isTerminal('1');
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
