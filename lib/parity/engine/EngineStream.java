package parity.engine;

import java.io.InputStream;

/** An answer of the engine that goes on and on: logs, events, the output of a command; closing it hangs up. */
public record EngineStream(InputStream in, AutoCloseable line) implements AutoCloseable {

    @Override
    public void close() {
        try {
            line.close();
        } catch (Exception e) {
            // Hung up is hung up.
        }
    }
}
