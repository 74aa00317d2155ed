package parity.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A health command that does nothing but fetch a page: which, after {@code http://}.
 *
 * <p>Only words that are known to change nothing about the question are let pass: a header, a password or another method
 * would be missing when the page is asked for from outside.
 */
record PageFetch(
        Set<Character> letters, Set<String> words, Set<Character> lettersWithValue, Set<String> wordsWithValue) {

    private static final String HTTP = "http://";
    private static final String GIVE_UP = "|| exit 1";

    private static final PageFetch CURL = new PageFetch(
            Set.of('f', 's', 'S', 'v', 'k', '4'),
            Set.of("fail", "fail-with-body", "silent", "show-error", "verbose", "insecure", "no-progress-meter"),
            Set.of('o', 'm'),
            Set.of("output", "max-time", "connect-timeout", "retry", "retry-delay", "retry-max-time"));

    private static final PageFetch WGET = new PageFetch(
            Set.of('q', 'v', '4'),
            Set.of("quiet", "verbose", "no-verbose", "spider", "no-check-certificate", "nv"),
            Set.of('O', 'T', 't'),
            Set.of("output-document", "timeout", "tries"));

    /** Of the words of a command, be it one or a line for a shell. */
    static Optional<String> address(List<String> command) {
        boolean isLine = command.size() > 2 && isShellOption(command.get(command.size() - 2));
        var words = isLine ? split(command.getLast()) : command;
        if (words.isEmpty()) {
            return Optional.empty();
        }
        var program = words.getFirst().substring(words.getFirst().lastIndexOf('/') + 1);
        var rest = words.subList(1, words.size());
        return switch (program) {
            // It takes any answer for good, unless it is told not to.
            case "curl" -> rest.stream().anyMatch(PageFetch::isFail) ? CURL.only(rest) : Optional.empty();
            case "wget" -> WGET.only(rest);
            default -> Optional.empty();
        };
    }

    private static boolean isShellOption(String word) {
        return word.startsWith("-") && word.endsWith("c");
    }

    /** The only address among words that are all known. */
    private Optional<String> only(List<String> rest) {
        var found = new ArrayList<String>();
        for (int i = 0; i < rest.size(); i++) {
            var word = rest.get(i);
            if (takesNext(word)) {
                i++;
            } else if (word.startsWith(HTTP)) {
                found.add(word.substring(HTTP.length()));
            } else if (!isHarmless(word)) {
                return Optional.empty();
            }
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** {@code --max-time 3}, {@code -m 3}, {@code -fso /dev/null}. */
    private boolean takesNext(String word) {
        return word.startsWith("--")
                ? wordsWithValue.contains(word.substring(2))
                : isLetters(word)
                        && lettersWithValue.contains(word.charAt(word.length() - 1))
                        && areHarmless(word.substring(1, word.length() - 1));
    }

    private boolean isHarmless(String word) {
        if (word.startsWith("--")) {
            int sign = word.indexOf('=');
            return sign < 0 ? words.contains(word.substring(2)) : wordsWithValue.contains(word.substring(2, sign));
        }
        return isLetters(word) && (words.contains(word.substring(1)) || areHarmless(beforeValue(word)));
    }

    /** {@code -qO-} is q, and O with its value. */
    private String beforeValue(String word) {
        int i = 1;
        while (i < word.length() && !lettersWithValue.contains(word.charAt(i))) {
            i++;
        }
        return word.substring(1, i);
    }

    private boolean areHarmless(String some) {
        return some.chars().allMatch(letter -> letters.contains((char) letter));
    }

    private static boolean isLetters(String word) {
        return word.length() > 1 && word.charAt(0) == '-';
    }

    private static boolean isFail(String word) {
        return word.startsWith("--fail")
                || isLetters(word)
                        && !word.startsWith("--")
                        && CURL.beforeValue(word).indexOf('f') >= 0;
    }

    /** Without quotes; none where a shell would do more with it than run it. */
    private static List<String> split(String line) {
        var plain = line.strip();
        plain = plain.endsWith(GIVE_UP) ? plain.substring(0, plain.length() - GIVE_UP.length()) : plain;
        return plain.chars().anyMatch(sign -> "|&;$`<>(){}\\\n".indexOf(sign) >= 0)
                ? List.of()
                : List.of(plain.replace("'", "").replace("\"", "").strip().split(" +"));
    }
}
