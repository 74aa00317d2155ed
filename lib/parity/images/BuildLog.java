package parity.images;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what BuildKit prints plainly: {@code #6 [2/3] RUN make}, then its output and its end behind the same number.
 *
 * <p>Of a build that fails it knows the instruction, its place in the Dockerfile and its last lines.
 */
final class BuildLog {

    private static final int KEPT = 10;
    private static final String ERROR = "ERROR: ";
    private static final String EXIT = "did not complete successfully: ";

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Deque<String>> outputs = new HashMap<>();
    private String failed = "";
    private String error = "";
    private String place = "";
    private String last = "";

    /** The step that begins with a line, if one does: {@code 2/3 RUN make}. */
    Optional<String> hear(String line) {
        int end = line.indexOf(' ');
        if (!line.startsWith("#") || end < 2) {
            hearAside(line.strip());
            return Optional.empty();
        }
        var number = line.substring(0, end);
        var words = line.substring(end + 1);
        if (names.putIfAbsent(number, words) == null) {
            return step(words);
        }
        hearOf(number, words);
        return Optional.empty();
    }

    /** Where and why it failed, in one line. */
    String trouble() {
        var instruction =
                step(names.getOrDefault(failed, "")).map(BuildLog::instruction).orElse("");
        var reason = error.isEmpty() ? last : error;
        return join(place, join(instruction, reason));
    }

    List<String> lastLines() {
        return List.copyOf(outputs.getOrDefault(failed, new ArrayDeque<>()));
    }

    private void hearOf(String number, String words) {
        if (words.startsWith(ERROR)) {
            failed = number;
            error = reason(words.substring(ERROR.length()));
        } else if (!words.isEmpty() && Character.isDigit(words.charAt(0))) {
            keep(outputs.computeIfAbsent(number, _ -> new ArrayDeque<>()), afterTime(words));
        }
    }

    /** Below the steps stands, among other things, {@code Dockerfile:3}. */
    private void hearAside(String line) {
        int colon = line.lastIndexOf(':');
        if (colon > 0 && line.indexOf(' ') < 0 && isNumber(line.substring(colon + 1))) {
            place = line;
        }
        last = line.isEmpty() ? last : line;
    }

    private static Optional<String> step(String name) {
        int close = name.indexOf("] ");
        if (!name.startsWith("[") || close < 0) {
            return Optional.empty();
        }
        var bracket = name.substring(1, close);
        var position = bracket.substring(bracket.lastIndexOf(' ') + 1);
        return position.indexOf('/') < 0 ? Optional.empty() : Optional.of(position + " " + name.substring(close + 2));
    }

    private static String instruction(String step) {
        return step.substring(step.indexOf(' ') + 1);
    }

    private static String reason(String error) {
        int exit = error.indexOf(EXIT);
        return exit < 0 ? error : error.substring(exit + EXIT.length());
    }

    private static String afterTime(String words) {
        int space = words.indexOf(' ');
        return space < 0 ? "" : words.substring(space + 1);
    }

    private static void keep(Deque<String> lines, String line) {
        lines.addLast(line);
        if (lines.size() > KEPT) {
            lines.removeFirst();
        }
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(Character::isDigit);
    }

    private static String join(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + ": " + other;
    }
}
