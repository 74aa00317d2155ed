package parity.ci.agreement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What only leads up to a command: words of the shell's, variables for it alone, programs that run another one. */
final class Leads {

    /** These have options, and a number of times or seconds, before what they run. */
    private static final Set<String> RUNNERS =
            Set.of("timeout", "nohup", "retry", "nice", "ionice", "env", "stdbuf", "setsid", "xvfb-run");

    private Leads() {}

    static ShellCommand off(List<String> words) {
        var variables = new LinkedHashMap<String, String>();
        int first = 0;
        boolean isRunner = false;
        while (first < words.size() && isLead(words.get(first), isRunner)) {
            var word = words.get(first++);
            isRunner = RUNNERS.contains(word) || (isRunner && !isAssignment(word));
            if (isAssignment(word)) {
                set(word, variables);
            }
        }
        return new ShellCommand(variables, words.subList(first, words.size()), 1);
    }

    private static void set(String word, Map<String, String> variables) {
        int sign = word.indexOf('=');
        variables.put(word.substring(0, sign), word.substring(sign + 1));
    }

    private static boolean isLead(String word, boolean isRunner) {
        return switch (word) {
            case "sudo", "time", "exec", "then", "else", "do", "if", "while", "until", "!", "{", "-E", "command" ->
                true;
            default ->
                RUNNERS.contains(word)
                        || word.startsWith("--mount")
                        || isAssignment(word)
                        || (isRunner && isOption(word));
        };
    }

    private static boolean isOption(String word) {
        return word.startsWith("-") || (!word.isEmpty() && Release.isDigit(word.charAt(0)));
    }

    private static boolean isAssignment(String word) {
        int sign = word.indexOf('=');
        return sign > 0
                && !Release.isDigit(word.charAt(0))
                && word.substring(0, sign).chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
    }
}
