package parity.logs;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds the level of a line where the known formats have it: JSON, logfmt, syslog, klog, Redis, PostgreSQL, HAProxy,
 * Spring, Patroni, and words that stand where a level stands.
 *
 * <p>Loops over characters instead of expressions: a search reads a million lines.
 */
final class LevelReading {

    /** Further to the right a word is part of the message. */
    private static final int FAR = 160;

    private static final List<String> KEYS = List.of("\"level\":", "\"severity\":", "\"lvl\":", "\"log.level\":");

    private static final List<String> OUTCRIES =
            List.of("Traceback (most recent call last)", "Exception in thread", "panic: ", "Uncaught ", "Unhandled ");

    private LevelReading() {}

    static @Nullable Level of(String line) {
        if (line.isEmpty()) {
            return null;
        }
        char first = line.charAt(0);
        var special = switch (first) {
            case '{' -> json(line);
            case '<' -> syslog(line);
            case 'I', 'W', 'E', 'F' -> klog(line);
            default -> isDigit(first) ? redis(line) : null;
        };
        return special != null ? special : first == '{' ? null : plain(line);
    }

    private static @Nullable Level json(String line) {
        for (var key : KEYS) {
            int at = line.indexOf(key);
            if (at >= 0) {
                return value(line, skipBlanks(line, at + key.length()));
            }
        }
        return null;
    }

    private static @Nullable Level value(String line, int from) {
        int start = from < line.length() && line.charAt(from) == '"' ? from + 1 : from;
        int end = start;
        while (end < line.length() && Character.isLetterOrDigit(line.charAt(end))) {
            end++;
        }
        var word = line.substring(start, end);
        return !word.isEmpty() && word.length() < 4 && word.chars().allMatch(c -> isDigit((char) c))
                ? Level.ofNumber(Integer.parseInt(word))
                : Level.ofWord(word.toUpperCase(Locale.ROOT));
    }

    /** {@code <134>...}: facility and severity in one number. */
    private static @Nullable Level syslog(String line) {
        int end = line.indexOf('>');
        if (end < 2 || end > 4 || !line.substring(1, end).chars().allMatch(c -> isDigit((char) c))) {
            return null;
        }
        return Level.ofSyslog(Integer.parseInt(line, 1, end, 10) & 7);
    }

    /** {@code E1121 07:43:01.123456 ...}. */
    private static @Nullable Level klog(String line) {
        boolean is = line.length() > 6 && line.charAt(5) == ' ';
        for (int i = 1; is && i < 5; i++) {
            is = isDigit(line.charAt(i));
        }
        return !is
                ? null
                : switch (line.charAt(0)) {
                    case 'I' -> Level.INFO;
                    case 'W' -> Level.WARN;
                    default -> Level.ERROR;
                };
    }

    /** {@code 1:M 21 Nov 2026 07:43:01.123 * Ready to accept connections}: the sign after the time. */
    private static @Nullable Level redis(String line) {
        int colon = line.indexOf(':');
        if (colon < 1 || colon > 7 || colon + 3 > line.length() || "XCSM".indexOf(line.charAt(colon + 1)) < 0) {
            return null;
        }
        int at = colon;
        for (int blanks = 0; blanks < 5 && at >= 0; blanks++) {
            at = line.indexOf(' ', at + 1);
        }
        if (at < 0 || at + 2 >= line.length() || line.charAt(at + 2) != ' ') {
            return null;
        }
        return switch (line.charAt(at + 1)) {
            case '#' -> Level.WARN;
            case '*' -> Level.INFO;
            case '-', '.' -> Level.DEBUG;
            default -> null;
        };
    }

    /** The first word that stands as a level does. */
    private static @Nullable Level plain(String line) {
        int far = Math.min(line.length(), FAR);
        for (int start = 0; start < far; start++) {
            if (!isLetter(line.charAt(start))) {
                continue;
            }
            int end = endOfWord(line, start);
            var level = end - start < 3 || end - start > 11 ? null : word(line, start, end);
            if (level != null) {
                return level;
            }
            start = end;
        }
        return isOutcry(line) ? Level.ERROR : null;
    }

    private static @Nullable Level word(String line, int start, int end) {
        char before = start == 0 ? ' ' : line.charAt(start - 1);
        char after = end == line.length() ? ' ' : line.charAt(end);
        boolean isCapital = isUpper(line.charAt(start)) && isUpper(line.charAt(start + 1));
        if (isCapital && " \t[(<|\":".indexOf(before) >= 0 && " \t]):>|\",!".indexOf(after) >= 0) {
            return after == ':' && line.startsWith("LOG", start) && end - start == 3
                    ? Level.INFO
                    : Level.ofWord(line.substring(start, end));
        }
        boolean isKey = (after == '=' || after == ':') && isKey(line.substring(start, end));
        if (isKey) {
            return value(line, skipBlanks(line, end + 1));
        }
        boolean isFramed = before == '[' && after == ']' || before == '<' && after == '>';
        boolean isLeading = start == 0 && after == ':';
        return isFramed || isLeading ? Level.ofWord(line.substring(start, end).toUpperCase(Locale.ROOT)) : null;
    }

    private static boolean isKey(String word) {
        return word.equals("level") || word.equals("lvl") || word.equals("severity");
    }

    /** An exception that nobody gave a level: {@code java.io.IOException: ...}, {@code TypeError: ...}. */
    private static boolean isOutcry(String line) {
        for (var outcry : OUTCRIES) {
            if (line.startsWith(outcry)) {
                return true;
            }
        }
        int colon = line.indexOf(": ");
        return colon > 5
                && line.lastIndexOf(' ', colon) < 0
                && (line.startsWith("Exception", colon - 9) || line.startsWith("Error", colon - 5));
    }

    private static int endOfWord(String line, int from) {
        int end = from;
        while (end < line.length()
                && (isLetter(line.charAt(end)) || isDigit(line.charAt(end)) || line.charAt(end) == '_')) {
            end++;
        }
        return end;
    }

    private static int skipBlanks(String line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private static boolean isLetter(char c) {
        return isUpper(c) || c >= 'a' && c <= 'z';
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
