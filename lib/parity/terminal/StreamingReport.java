package parity.terminal;

import org.jspecify.annotations.Nullable;

/** A report that tells while it goes on; for programs, one JSON object a line, each with its version. */
public interface StreamingReport extends Report {

    void streamTo(Terminal terminal);

    /** All of it was streamed. */
    @Override
    default @Nullable Object facts() {
        return null;
    }
}
