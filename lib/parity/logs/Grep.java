package parity.logs;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import parity.failure.Exit;
import parity.failure.Failure;

/** A regular expression that lines are searched for; one without signs of its own is looked up as it stands. */
public record Grep(Pattern pattern, boolean isPlain) {

    private static final String SIGNS = "\\^$.|?*+()[]{}";

    public static Grep of(String expression, boolean ignoresCase) {
        try {
            int flags = ignoresCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
            boolean plain = !ignoresCase && expression.chars().noneMatch(c -> SIGNS.indexOf(c) >= 0);
            return new Grep(Pattern.compile(expression, flags), plain);
        } catch (PatternSyntaxException wrong) {
            throw new Failure(Exit.USAGE, explanation(expression, wrong));
        }
    }

    boolean finds(String text) {
        try {
            return isPlain
                    ? text.contains(pattern.pattern())
                    : pattern.matcher(text).find();
        } catch (StackOverflowError e) {
            throw new Failure(
                    Exit.USAGE,
                    "--grep '%s' nests too deep for a line of %d characters; write it without groups that repeat"
                            .formatted(pattern, text.length()));
        }
    }

    /** The text with all that was found made to stand out. */
    String highlighted(String text, UnaryOperator<String> look) {
        var shown = new StringBuilder();
        int done = 0;
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            shown.append(text, done, matcher.start()).append(look.apply(matcher.group()));
            done = matcher.end();
        }
        return shown.append(text, done, text.length()).toString();
    }

    private static String explanation(String expression, PatternSyntaxException wrong) {
        var what = wrong.getDescription();
        var why = Character.toLowerCase(what.charAt(0)) + what.substring(1);
        var where = wrong.getIndex() < 0 ? "" : " at character " + (wrong.getIndex() + 1);
        return "--grep '%s' is no regular expression: %s%s".formatted(expression, why, where);
    }
}
