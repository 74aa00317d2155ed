package parity.data;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.shell.Command;
import parity.terminal.Report;
import parity.terminal.Terminal;

/** psql on a server, with the user's own terminal for its, or its rows for a program; how it ends is how we end. */
public final class Shell implements Report {

    /** What psql writes where there is no value; a character that no text of anybody's consists of. */
    private static final String MISSING = "\u0001";

    private final Server server;
    private final Optional<String> command;
    private final List<String> words;
    private final boolean onTerminal;
    private int ended;

    private Shell(Server server, Optional<String> command, List<String> words, boolean onTerminal) {
        this.server = server;
        this.command = command;
        this.words = List.copyOf(words);
        this.onTerminal = onTerminal;
    }

    /** With the owner's rights, in the database; everything that is typed, piped or given as words is psql's. */
    public static Shell of(Server server, Optional<String> command, List<String> words, boolean onTerminal) {
        return new Shell(server, command, words, onTerminal);
    }

    /** psql says all there is to say. */
    @Override
    public void printTo(Terminal terminal) {
        // Only a terminal on both ends is one for psql; with it Ctrl-C is a key that psql gets, not a signal for us.
        // A single statement reads nothing: in a loop of a script, what there is to read is the loop's.
        var flags = onTerminal ? List.of("-i", "-t") : command.isPresent() ? List.<String>of() : List.of("-i");
        ended = psql(flags, onTerminal ? 0 : 1, List.of()).attach();
    }

    /** Its rows, where a statement is given; what it complains of is still said. */
    @Override
    public Map<String, Object> facts() {
        requireCommand();
        var out = new ByteArrayOutputStream();
        var format = List.of("-X", "-q", "--csv", "-P", "null=" + MISSING);
        ended = psql(List.of(), 1, format).stream(out, System.err);
        return facts(server.toString(), ended, out.toString(StandardCharsets.UTF_8));
    }

    static Map<String, Object> facts(String service, int ended, String said) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("service", service);
        facts.put("ended", ended);
        List<List<@Nullable String>> rows = Csv.rows(said, MISSING);
        facts.put("rows", rows);
        return facts;
    }

    @Override
    public int exitCode() {
        return ended;
    }

    private void requireCommand() {
        if (command.isEmpty()) {
            throw new Failure(Exit.USAGE, "--json tells the rows of a --command; without one psql has the terminal");
        }
    }

    private Command psql(List<String> flags, int stopsOnError, List<String> format) {
        var postgres = server.postgres();
        var line = new ArrayList<>(List.of("psql", "-v", "ON_ERROR_STOP=" + stopsOnError));
        command.ifPresent(sql -> line.addAll(List.of("-c", sql)));
        line.addAll(words);
        line.addAll(format);
        return server.tool(flags, postgres.owner(), postgres.database(), line);
    }
}
