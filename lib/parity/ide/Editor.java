package parity.ide;

import java.util.Locale;

/** An editor that is told how to run and debug a project. */
public enum Editor {
    VSCODE,
    INTELLIJ;

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
