package parity;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import parity.failure.Nearest;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with the words of a command line, said as Parity says things: the parser names Java's types. */
record Misuse(ParameterException wrong) {

    String words() {
        return switch (wrong) {
            case UnmatchedArgumentException unmatched
            when !unmatched.getUnmatched().isEmpty() ->
                unknown(unmatched.getUnmatched().getFirst());
            case MissingParameterException missing
            when !missing.getMissing().isEmpty() ->
                missing.getMissing().stream().map(Misuse::missing).collect(Collectors.joining(", "));
            case OverwrittenOptionException twice -> name(twice.getOverwritten()) + " is there twice";
            default -> wrong.getArgSpec() == null || wrong.getValue() == null ? parsers() : refused(wrong.getArgSpec());
        };
    }

    private String unknown(String word) {
        return word.startsWith("-")
                ? "unknown option '%s'%s".formatted(word, hint(word))
                : "unexpected argument '%s'".formatted(word);
    }

    /** Of a dash and a letter everything is only one letter away. */
    private String hint(String option) {
        var known = wrong.getCommandLine().getCommandSpec().optionsMap().keySet();
        return option.length() > 2 ? Nearest.hint(option, known) : "";
    }

    private static String missing(ArgSpec argument) {
        return argument.isOption()
                ? "%s wants a value: %s".formatted(name(argument), label(argument))
                : label(argument) + " is missing";
    }

    private String refused(ArgSpec argument) {
        var typed = wrong.getValue();
        var type = argument.auxiliaryTypes()[0];
        if (type == boolean.class || type == Boolean.class) {
            return "%s takes no value; remove '%s'".formatted(name(argument), typed);
        }
        var known = known(argument);
        return known.isEmpty()
                ? "%s takes %s, not '%s'".formatted(name(argument), kind(type, typed), typed)
                : "%s takes one of %s, not '%s'%s"
                        .formatted(name(argument), String.join(", ", known), typed, nearest(typed, known));
    }

    private static String kind(Class<?> type, String typed) {
        if (type == Path.class) {
            return "a path";
        }
        if (type == double.class || type == Double.class) {
            return "a number";
        }
        boolean isLarge = !typed.isEmpty() && typed.chars().allMatch(one -> one >= '0' && one <= '9');
        return isLarge ? "a smaller number" : "a whole number";
    }

    /** The words of an enum; empty where anything else is wanted. */
    private static List<String> known(ArgSpec argument) {
        var candidates = argument.completionCandidates();
        return candidates == null
                ? List.of()
                : StreamSupport.stream(candidates.spliterator(), false)
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .toList();
    }

    private static String nearest(String typed, List<String> known) {
        return Nearest.hint(typed.toLowerCase(Locale.ROOT), known);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : label(argument);
    }

    private static String label(ArgSpec argument) {
        return argument.paramLabel();
    }

    private String parsers() {
        var message = String.valueOf(wrong.getMessage());
        return Character.toLowerCase(message.charAt(0)) + message.substring(1);
    }
}
