package parity.logs;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import parity.engine.Engine;
import parity.engine.Frames;
import parity.engine.Frames.Channel;

/** A container's log as the engine tells it; a container with a terminal of its own has one channel, not framed. */
record EngineLog(Engine engine, String container, boolean hasTerminal, String span) implements Log {

    /** An engine that must look for the beginning in a large log takes its time before the first word. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static final String ALL = "";

    /** The last lines only. */
    static String last(int lines) {
        return "&tail=" + lines;
    }

    static String between(long since, long until) {
        return (since == Nanos.NONE ? "" : "&since=" + Nanos.asQuestion(since))
                + (until == Nanos.NONE ? "" : "&until=" + Nanos.asQuestion(until));
    }

    EngineLog following() {
        return new EngineLog(engine, container, hasTerminal, span + "&follow=1");
    }

    @Override
    public void read(Ear ear) throws IOException {
        var path = "/containers/%s/logs?stdout=1&stderr=1&timestamps=1%s".formatted(container, span);
        try (var stream = engine.within(PATIENCE).open(path)) {
            if (hasTerminal) {
                readRaw(new BufferedInputStream(stream.in()), ear);
            } else {
                readFrames(new Frames(stream.in()), ear);
            }
        }
    }

    private static void readFrames(Frames frames, Ear ear) throws IOException {
        var out = new Pieces(Channel.OUT, ear);
        var err = new Pieces(Channel.ERR, ear);
        frames.forEach((channel, piece) -> take(piece, piece.length, channel == Channel.ERR ? err : out));
        out.end();
        err.end();
    }

    private static void readRaw(InputStream in, Ear ear) throws IOException {
        var pieces = new Pieces(Channel.OUT, (time, channel, text) -> ear.heard(time, channel, mended(time, text)));
        var line = new ByteArrayOutputStream();
        for (int c = in.read(); c >= 0; c = in.read()) {
            line.write(c);
            if (c == '\n' || line.size() == 1 << 18) {
                take(line.toByteArray(), line.size(), pieces);
                line.reset();
            }
        }
        take(line.toByteArray(), line.size(), pieces);
        pieces.end();
    }

    /** Each piece begins with its moment and a blank. */
    private static void take(byte[] bytes, int length, Pieces pieces) {
        int blank = 0;
        while (blank < length && blank < 40 && bytes[blank] != ' ') {
            blank++;
        }
        long time = blank < length ? Nanos.read(bytes, 0, blank) : Nanos.NONE;
        if (length > 0) {
            pieces.add(time, bytes, time == Nanos.NONE ? 0 : blank + 1, length);
        }
    }

    /** Without frames, a long line has its moment again in front of each further piece. */
    private static String mended(long time, String text) {
        return text.length() < 1 << 14 || time == Nanos.NONE ? text : text.replace(Nanos.write(time) + " ", "");
    }
}
