package parity.logs;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Says once what a container says again and again: a heartbeat each second drowns all others. */
final class Fold {

    private @Nullable Line first;
    private @Nullable Line latest;
    private int more;

    void take(Line line, Consumer<Line> sink) {
        if (first != null && isSame(first, line)) {
            latest = line;
            more++;
            return;
        }
        unfold(line, sink);
        first = line;
        sink.accept(line);
    }

    /** Tells what was held back; what is the same goes on being held back. */
    void rest(Consumer<Line> sink) {
        if (latest != null) {
            unfold(latest, sink);
        }
    }

    /**
     * In the place of the line that comes next: whoever heard how far this log is waits for nothing older. With its words:
     * the first of them may be far above, among the lines of others, or cut off.
     */
    private void unfold(Line next, Consumer<Line> sink) {
        var held = latest;
        if (held != null) {
            var text = more == 1 ? held.text() : "%s (the same %d times more)".formatted(held.text(), more);
            sink.accept(new Line(held.speaker(), next.time(), next.time(), held.channel(), held.level(), text));
        }
        latest = null;
        more = 0;
    }

    private static boolean isSame(Line one, Line other) {
        int begin = message(one.text());
        return one.channel() == other.channel()
                && begin < one.text().length()
                && begin == message(other.text())
                && one.text().substring(begin).equals(other.text().substring(begin));
    }

    /** Where the moment ends that stands in front of most lines: {@code 2026-11-21 17:49:19,234 INFO: ...}. */
    private static int message(String text) {
        int minutes = pastColon(text, 0);
        int seconds = minutes == 0 ? 0 : pastColon(text, minutes);
        if (seconds == 0) {
            return 0;
        }
        int end = digits(text, seconds);
        return end < text.length() && ".,".indexOf(text.charAt(end)) >= 0 ? digits(text, end + 1) : end;
    }

    /** Behind the next colon, where only what belongs to a date is before it; else 0. */
    private static int pastColon(String text, int from) {
        int at = from;
        while (at < text.length() && "0123456789-/T [".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at > from && text.startsWith(":", at) ? at + 1 : 0;
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
