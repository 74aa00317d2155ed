package parity.logs;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parity.engine.Frames.Channel;

/** Knows which lines belong to the one before them, as those of a stack trace do, and gives them its level and place. */
final class Paragraphs {

    private static final List<String> CONTINUING =
            List.of("Caused by:", "Suppressed:", "}", "]", ")", "During handling of the above exception");

    /** What PostgreSQL says in further lines about the one before. */
    private static final List<String> FURTHER =
            List.of("DETAIL:  ", "HINT:  ", "STATEMENT:  ", "CONTEXT:  ", "QUERY:  ", "LOCATION:  ");

    /** PostgreSQL's words come after its time and process, which are not longer than this. */
    private static final int PREFIX = 80;

    private final Map<Channel, Head> heads = new EnumMap<>(Channel.class);

    /** The line that others continue. */
    private record Head(long time, @Nullable Level level, boolean isTraceback) {

        boolean isTrouble() {
            return level != null && level.reaches(Level.WARN);
        }
    }

    Line place(Speaker speaker, long time, Channel channel, String text, boolean wantsLevel) {
        var head = heads.get(channel);
        if (head != null && (continues(text) || head.isTrouble() && isNamedException(text))) {
            return new Line(speaker, time, head.time(), channel, head.level(), text);
        }
        var level = wantsLevel ? LevelReading.of(text) : null;
        return head != null && head.isTraceback()
                ? begin(speaker, time, head.time(), channel, level == null ? head.level() : level, text)
                : begin(speaker, time, time, channel, level, text);
    }

    /** Python's last word, "ValueError: ...", is not indented: it belongs to the traceback, and ends it. */
    private Line begin(Speaker speaker, long time, long order, Channel channel, @Nullable Level level, String text) {
        heads.put(channel, new Head(order, level, text.startsWith("Traceback (most recent")));
        return new Line(speaker, time, order, channel, level, text);
    }

    private static boolean continues(String text) {
        if (text.isEmpty()) {
            return true;
        }
        char first = text.charAt(0);
        return first == ' ' || first == '\t' || (isWordOf(first) ? startsAny(text) : isFurther(text));
    }

    /** {@code java.io.IOException: ...}: what a Java program says in a line of its own about the one before. */
    private static boolean isNamedException(String text) {
        int end = text.indexOf(':');
        var name = end < 0 ? text : text.substring(0, end);
        return name.indexOf('.') > 0
                && name.indexOf(' ') < 0
                && (name.endsWith("Exception") || name.endsWith("Error") || name.endsWith("Throwable"));
    }

    private static boolean isWordOf(char first) {
        return first == 'C' || first == 'S' || first == 'D' || first == '}' || first == ']' || first == ')';
    }

    private static boolean startsAny(String text) {
        for (var beginning : CONTINUING) {
            if (text.startsWith(beginning)) {
                return true;
            }
        }
        return isFurther(text);
    }

    /** Looks for a colon and two blanks first: almost no line has them. */
    private static boolean isFurther(String text) {
        int colon = text.indexOf(":  ");
        if (colon < 4 || colon > PREFIX) {
            return false;
        }
        for (var word : FURTHER) {
            if (text.startsWith(word, colon - (word.length() - 3))) {
                return true;
            }
        }
        return false;
    }
}
