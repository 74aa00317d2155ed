package parity.terminal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What many processes print, as one stream: whole lines only, each under the name of who printed it. Everything that
 * comes at once is decoded, masked and written at once, so that those who flood are kept up with.
 */
public final class Chorus {

    private static final String BAR = " | ";

    /** What we say ourselves begins with it. */
    public static final String ANNOUNCED = "* ";

    /** Without an end in sight, a line is shown in pieces. */
    private static final int LONGEST_LINE = 1 << 18;

    private final Terminal terminal;
    private final Feed feed;
    private final Script script;

    private final Recorder recorder;

    private Chorus(Terminal terminal, Script script, Recorder recorder) {
        this.terminal = terminal;
        this.feed = terminal.feed();
        this.script = script;
        this.recorder = recorder;
    }

    /** How a line of one of them is written, and how what was announced of one. */
    public interface Script {
        String line(String name, String text);

        String announcement(String name, String what);
    }

    /** Writes down what one of them prints, in whole lines without their secrets. */
    @FunctionalInterface
    public interface Recorder {
        void heard(String name, String lines);
    }

    /** For people: names in columns and colours. */
    public static Chorus forPeople(Terminal terminal, List<String> names) {
        var margins = margins(terminal, names);
        return new Chorus(
                terminal,
                new Script() {
                    @Override
                    public String line(String name, String text) {
                        return margins.getOrDefault(name, name + BAR) + text;
                    }

                    @Override
                    public String announcement(String name, String what) {
                        return line(name, terminal.paint(Style.BOLD, ANNOUNCED + what));
                    }
                },
                (_, _) -> {});
    }

    public static Chorus of(Terminal terminal, Script script) {
        return new Chorus(terminal, script, (_, _) -> {});
    }

    /** The same, written down too. */
    public Chorus recordedBy(Recorder other) {
        return new Chorus(terminal, script, other);
    }

    /** The part of one of them: takes pieces as they come, and sings whole lines. */
    public Part part(String name) {
        return new Part(name);
    }

    /** One line that nobody of them printed: that one was restarted, for example. */
    public synchronized void announce(String name, String what) {
        var said = PlainText.of(Secrets.mask(what)).lines().collect(Collectors.joining(" "));
        feed.line(script.announcement(name, said));
        feed.flush();
        terminal.note(name + ": " + said);
        recorder.heard(name, ANNOUNCED + said);
    }

    /** A line for the one who typed, from nobody of them. */
    public synchronized void answer(String line) {
        feed.flush();
        terminal.say(PlainText.of(line));
    }

    /** Away with what stands on the screen, where there is one. */
    public synchronized void clear() {
        if (Terminal.canRedraw()) {
            terminal.draw("\033[H\033[2J");
        }
    }

    public boolean isHeard() {
        return feed.isHeard();
    }

    private synchronized void sing(String name, String lines) {
        int from = 0;
        while (from < lines.length()) {
            int end = lines.indexOf('\n', from);
            end = end < 0 ? lines.length() : end;
            feed.line(script.line(name, Legible.line(lines.substring(from, end), terminal.isColourful())));
            from = end + 1;
        }
        feed.flush();
    }

    private static Map<String, String> margins(Terminal terminal, List<String> names) {
        int width = names.stream().mapToInt(String::length).max().orElse(0);
        var palette = new Palette();
        var margins = new HashMap<String, String>();
        for (var name : names) {
            margins.put(name, terminal.paint(palette.of(name), name + " ".repeat(width - name.length())) + BAR);
        }
        return margins;
    }

    /** What one of them prints, which is no line yet until its end has come. */
    public final class Part {

        private final String name;
        private final ByteArrayOutputStream rest = new ByteArrayOutputStream();

        private Part(String name) {
            this.name = name;
        }

        /** Nothing, for the end: then what was begun is a line as well. */
        public void heard(byte[] bytes, int length) {
            int whole = length == 0 ? 0 : lastEnd(bytes, length);
            if (whole > 0) {
                rest.write(bytes, 0, whole);
                sing(take());
            }
            rest.write(bytes, whole, length - whole);
            if (rest.size() > LONGEST_LINE || length == 0 && rest.size() > 0) {
                sing(take());
            }
        }

        private String take() {
            var text = rest.toString(StandardCharsets.UTF_8);
            rest.reset();
            return text;
        }

        private void sing(String lines) {
            var said = Secrets.mask(lines);
            recorder.heard(name, said);
            Chorus.this.sing(name, said);
        }

        /** Behind the last whole line. */
        private static int lastEnd(byte[] bytes, int length) {
            int at = length;
            while (at > 0 && bytes[at - 1] != '\n') {
                at--;
            }
            return at;
        }
    }
}
