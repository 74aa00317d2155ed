package parity.engine;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Standard output and error of a container on one wire, as the engine mixes them: who speaks, how much, what. */
public record Frames(InputStream in) {

    /** Where one piece of output came from. */
    public enum Channel {
        OUT,
        ERR
    }

    /** Takes one piece of output. */
    @FunctionalInterface
    public interface Listener {
        void heard(Channel channel, byte[] piece) throws IOException;
    }

    /** Passes every piece on until the stream ends. */
    public void forEach(Listener listener) throws IOException {
        for (var head = in.readNBytes(8); head.length > 0; head = in.readNBytes(8)) {
            if (head.length < 8) {
                throw new EOFException("the output was cut short");
            }
            listener.heard(head[0] == 2 ? Channel.ERR : Channel.OUT, in.readNBytes(size(head)));
        }
    }

    /** The next piece of either; null at the end. */
    byte @Nullable [] next() throws IOException {
        var head = in.readNBytes(8);
        if (head.length == 0) {
            return null;
        }
        if (head.length < 8) {
            throw new EOFException("the output was cut short");
        }
        return in.readNBytes(size(head));
    }

    private static int size(byte[] head) {
        return (head[4] & 0xff) << 24 | (head[5] & 0xff) << 16 | (head[6] & 0xff) << 8 | head[7] & 0xff;
    }
}
