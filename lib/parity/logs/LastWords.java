package parity.logs;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import parity.engine.Frames.Channel;
import parity.json.Json;
import parity.terminal.Secrets;

/** The end of what a container said, as much as is worth keeping, written as the engine's json-file writes it. */
final class LastWords implements Log.Ear {

    static final int MOST_LINES = 20_000;
    private static final int MOST_CHARACTERS = 2 << 20;

    private final ArrayDeque<String> lines = new ArrayDeque<>();
    private int characters;

    @Override
    public synchronized void heard(long time, Channel channel, String text) {
        var line = written(time, channel, text);
        lines.addLast(line);
        characters += line.length();
        while (characters > MOST_CHARACTERS) {
            characters -= lines.removeFirst().length();
        }
    }

    synchronized String text() {
        return lines.stream().collect(Collectors.joining());
    }

    private static String written(long time, Channel channel, String text) {
        var entry = new LinkedHashMap<String, String>();
        entry.put("log", text + "\n");
        entry.put("stream", channel == Channel.ERR ? "stderr" : "stdout");
        entry.put("time", Nanos.write(Math.max(0, time)));
        // Masked while a text, not when it is JSON: there a quote in a secret would hide it.
        return Json.write(entry, Secrets::mask) + "\n";
    }
}
