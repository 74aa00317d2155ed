package parity.ci.agreement;

import java.util.List;
import java.util.Map;

/**
 * A command of a script: the variables that are set for it alone, and its words. Brackets are commands of their own.
 *
 * @param line of the script, counted from 1
 */
record ShellCommand(Map<String, String> variables, List<String> words, int line) {

    private static final List<String> OPEN = List.of("(");
    private static final List<String> CLOSE = List.of(")");

    static ShellCommand open() {
        return new ShellCommand(Map.of(), OPEN, 1);
    }

    static ShellCommand close() {
        return new ShellCommand(Map.of(), CLOSE, 1);
    }

    ShellCommand in(int number) {
        return new ShellCommand(variables, words, number);
    }

    /** A shell of its own begins: it forgets what was done in it when it ends. */
    boolean opens() {
        return words.equals(OPEN);
    }

    boolean closes() {
        return words.equals(CLOSE);
    }
}
