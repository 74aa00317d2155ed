package parity.ci.expression;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What an expression at one place may use: contexts with their types, and functions beside those that are everywhere. */
public record Availability(Map<String, Type> contexts, Set<String> functions) {

    /** Every context there is, so that a misplaced one is told from a misspelled one. */
    static final Set<String> ALL_CONTEXTS = Set.of(
            "github",
            "env",
            "vars",
            "job",
            "jobs",
            "steps",
            "runner",
            "secrets",
            "strategy",
            "matrix",
            "needs",
            "inputs");

    public Availability {
        contexts = Map.copyOf(contexts);
        functions = Set.copyOf(functions);
    }

    boolean hasFunction(String name) {
        return functions.contains(name.toLowerCase(Locale.ROOT));
    }
}
