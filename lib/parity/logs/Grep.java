package parity.logs;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import parity.failure.Exit;
import parity.failure.Failure;

/** A regular expression that lines are searched for; {@code literal} is a text that is in all that it finds, or empty. */
public record Grep(Pattern pattern, String literal, boolean ignoresCase) {

    private static final String SIGNS = "\\^$.|?*+()[]{}";

    /** After a dot these leave the texts around it as they are. */
    private static final String MANY = "*+?";

    public static Grep of(String expression, boolean ignoresCase) {
        try {
            return new Grep(
                    Pattern.compile(expression, flags(expression, ignoresCase)), literalOf(expression), ignoresCase);
        } catch (PatternSyntaxException wrong) {
            throw new Failure(Exit.USAGE, explanation(expression, wrong));
        }
    }

    boolean finds(String text) {
        try {
            return ignoresCase
                    ? pattern.matcher(text).find()
                    : text.contains(literal)
                            && (isPlain() || pattern.matcher(text).find());
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

    /** Letters beyond ASCII have more than two cases, which is looked into only for who types one. */
    private static int flags(String expression, boolean ignoresCase) {
        boolean isAscii = expression.chars().allMatch(c -> c < 128);
        return !ignoresCase ? 0 : Pattern.CASE_INSENSITIVE | (isAscii ? 0 : Pattern.UNICODE_CASE);
    }

    private boolean isPlain() {
        return literal.equals(pattern.pattern());
    }

    /** The longest of the texts between dots, {@code order} in {@code order.*failed}; empty if it is less simple. */
    private static String literalOf(String expression) {
        var longest = "";
        int begin = 0;
        for (int i = 0; i <= expression.length(); i++) {
            char c = i < expression.length() ? expression.charAt(i) : '.';
            if (c == '.') {
                longest = i - begin > longest.length() ? expression.substring(begin, i) : longest;
                boolean isMany = i + 1 < expression.length() && MANY.indexOf(expression.charAt(i + 1)) >= 0;
                i += isMany ? 1 : 0;
                begin = i + 1;
            } else if (SIGNS.indexOf(c) >= 0) {
                return "";
            }
        }
        return longest;
    }

    private static String explanation(String expression, PatternSyntaxException wrong) {
        var what = wrong.getDescription();
        var why = Character.toLowerCase(what.charAt(0)) + what.substring(1);
        var where = wrong.getIndex() < 0 ? "" : " at character " + (wrong.getIndex() + 1);
        return "--grep '%s' is no regular expression: %s%s".formatted(expression, why, where);
    }
}
