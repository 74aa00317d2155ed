package parity.logs;

import java.io.IOException;
import parity.engine.Frames.Channel;

/** What one container said, wherever that is kept; read from its beginning to its end, or for as long as it goes on. */
@FunctionalInterface
interface Log {

    void read(Ear ear) throws IOException;

    /** Takes one line after the other, in the order in which they were written down. */
    @FunctionalInterface
    interface Ear {
        void heard(long time, Channel channel, String text);
    }
}
