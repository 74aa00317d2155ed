package parity.shell;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Passes what a program prints on, a line at a time, as it comes. */
public final class Lines extends OutputStream {

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final Consumer<String> reader;

    public Lines(Consumer<String> reader) {
        this.reader = reader;
    }

    @Override
    public void write(int b) {
        if (b == '\n' || b == '\r') {
            pass();
        } else {
            line.write(b);
        }
    }

    @Override
    public void close() {
        pass();
    }

    private void pass() {
        var text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        if (!text.isBlank()) {
            reader.accept(text);
        }
    }
}
