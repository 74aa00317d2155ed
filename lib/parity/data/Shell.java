package parity.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parity.terminal.Report;
import parity.terminal.Terminal;

/** psql on a server, with the user's own terminal for its; how it ends is how we end. */
public record Shell(String service, int ended) implements Report {

    /** With the owner's rights, in the database; everything that is typed, piped or given as words is psql's. */
    public static Shell open(Server server, Optional<String> command, List<String> words, boolean onTerminal) {
        var postgres = server.postgres();
        var line = new ArrayList<>(List.of("psql", "-v", "ON_ERROR_STOP=" + (onTerminal ? 0 : 1)));
        command.ifPresent(sql -> line.addAll(List.of("-c", sql)));
        line.addAll(words);
        // Only a terminal on both ends is one for psql; with it Ctrl-C is a key that psql gets, not a signal for us.
        // A single statement reads nothing: in a loop of a script, what there is to read is the loop's.
        var flags = onTerminal ? List.of("-i", "-t") : command.isPresent() ? List.<String>of() : List.of("-i");
        var psql = server.tool(flags, postgres.owner(), postgres.database(), line);
        return new Shell(server.toString(), psql.attach());
    }

    /** psql has said all there is to say. */
    @Override
    public void printTo(Terminal terminal) {}

    @Override
    public Object facts() {
        return this;
    }

    @Override
    public int exitCode() {
        return ended;
    }
}
