package parity.ci.syntax;

import java.util.Locale;

/** The ways to look at workflows, by the word a person types. */
public enum Tool {
    RULES,
    ACT,
    ACTIONLINT;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
