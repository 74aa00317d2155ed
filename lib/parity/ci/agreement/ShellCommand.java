package parity.ci.agreement;

import java.util.List;
import java.util.Map;

/** A command of a script: the variables that are set for it alone, and its words. Brackets are commands of their own. */
record ShellCommand(Map<String, String> variables, List<String> words) {

    private static final List<String> OPEN = List.of("(");
    private static final List<String> CLOSE = List.of(")");

    static ShellCommand open() {
        return new ShellCommand(Map.of(), OPEN);
    }

    static ShellCommand close() {
        return new ShellCommand(Map.of(), CLOSE);
    }

    /** A shell of its own begins: it forgets what was done in it when it ends. */
    boolean opens() {
        return words.equals(OPEN);
    }

    boolean closes() {
        return words.equals(CLOSE);
    }
}
