package parity.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Locale;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.terminal.Terminal;

/** Whether somebody agrees to what was just shown; who does not agree throws the refusal. */
@FunctionalInterface
public interface Consent {

    void ask(String question);

    /** Given beforehand by {@code --yes}, else asked for on the terminal; where nobody can be asked it is refused. */
    static Consent of(Terminal terminal, boolean yes) {
        return yes ? _ -> {} : Terminal.canAsk() ? question -> askOn(terminal, question) : Consent::refuse;
    }

    private static void refuse(String question) {
        throw new Failure(Exit.REFUSED, "nothing was changed: nobody is here to ask; say --yes to agree");
    }

    private static void askOn(Terminal terminal, String question) {
        terminal.complain(question + " [y/N]");
        if (!typed().toLowerCase(Locale.ROOT).startsWith("y")) {
            throw new Failure(Exit.REFUSED, "nothing was changed");
        }
    }

    private static String typed() {
        try {
            // Not closed: it is the terminal's, and others may read on.
            var line = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
            return line == null ? "" : line.strip();
        } catch (IOException e) {
            return "";
        }
    }
}
