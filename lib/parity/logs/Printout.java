package parity.logs;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import parity.engine.Frames.Channel;
import parity.json.Json;
import parity.terminal.Palette;
import parity.terminal.Secrets;
import parity.terminal.Style;
import parity.terminal.Terminal;

/** How lines of logs look: for people, in columns and colours; for programs, as JSON. */
public final class Printout {

    private static final String BAR = " | ";

    private final Terminal terminal;
    private final Query query;
    private final boolean timestamps;
    private final Palette palette = new Palette();
    private final Map<Speaker, String> margins = new HashMap<>();
    private int width;

    /** Services get their colours in the order of all, so that each has the same in every run; the margin fits some. */
    public Printout(Terminal terminal, Query query, boolean timestamps, Iterable<String> all, Iterable<String> shown) {
        this.terminal = terminal;
        this.query = query;
        this.timestamps = timestamps;
        all.forEach(palette::of);
        shown.forEach(service -> width = Math.max(width, service.length()));
    }

    public CharSequence text(Line line) {
        var shown = new StringBuilder(margins.computeIfAbsent(line.speaker(), this::margin));
        shown.append(terminal.isColourful() ? bar(line) : BAR);
        if (timestamps) {
            shown.append(terminal.paint(Style.FAINT, Nanos.write(line.time()))).append(' ');
        }
        return shown.append(message(line));
    }

    public static CharSequence json(Line line) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("v", 1);
        entry.put("time", Nanos.write(line.time()));
        entry.put("service", line.speaker().service());
        entry.put("container", line.speaker().container());
        entry.put("stream", line.channel() == Channel.ERR ? "stderr" : "stdout");
        entry.put("level", new Json(line.level()));
        entry.put("message", Secrets.mask(line.text()));
        entry.put("run", line.speaker().run());
        return Json.write(entry);
    }

    private String margin(Speaker speaker) {
        var label = speaker.label();
        width = Math.max(width, label.length());
        return terminal.paint(palette.of(speaker.service()), label + " ".repeat(width - label.length()));
    }

    /** In the colour of the line's level, where it has one that matters. */
    private String bar(Line line) {
        var level = line.level() == null ? LevelReading.of(line.text()) : line.level();
        return level == Level.ERROR
                ? terminal.paint(Style.RED, BAR)
                : level == Level.WARN ? terminal.paint(Style.YELLOW, BAR) : BAR;
    }

    private String message(Line line) {
        var text = Secrets.mask(line.text());
        return terminal.isColourful() && query.grep().isPresent()
                ? query.grep().get().highlighted(text, found -> terminal.paint(Style.FOUND, found))
                : text;
    }
}
