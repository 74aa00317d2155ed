package parity;

import java.util.Locale;

/** How findings in workflows are printed, by the word a person types. */
public enum SyntaxFormat {
    /** A line each, as compilers do it. */
    TEXT,
    /** As GitHub's machines read it, to mark the lines in a pull request. */
    GITHUB,
    /** SARIF 2.1.0, for code scanning and editors. */
    SARIF;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
