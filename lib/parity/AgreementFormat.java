package parity;

import java.util.Locale;

/** How the agreement of CI and the local environment is printed, by the word a person types. */
public enum AgreementFormat {
    /** A table. */
    TEXT,
    /** The whole of it, as with {@code --json}. */
    JSON,
    /** SARIF 2.1.0, for code scanning and editors. */
    SARIF,
    /** JUnit's XML: a test case for each subject. */
    JUNIT,
    /** As GitHub's machines read it, to mark the lines in a pull request. */
    GITHUB,
    /** A table for a pull request or a job's summary. */
    MARKDOWN;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
