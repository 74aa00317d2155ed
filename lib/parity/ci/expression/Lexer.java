package parity.ci.expression;

import java.util.ArrayList;
import java.util.List;
import parity.ci.expression.Token.Kind;

/** Cuts an expression into its tokens. */
final class Lexer {

    private static final List<String> LONG_SIGNS = List.of("==", "!=", "<=", ">=", "&&", "||");
    /** No expression by hand comes near; what is read deeper than that would not end well. */
    private static final int MOST = 4000;

    private static final String SHORT_SIGNS = "()[].,!<>*";

    private final String text;
    private int at;

    Lexer(String text) {
        this.text = text;
    }

    List<Token> tokens() throws BadExpression {
        var tokens = new ArrayList<Token>();
        do {
            if (tokens.size() > MOST) {
                throw new BadExpression(at, "the expression has more than %d parts".formatted(MOST));
            }
            tokens.add(next());
        } while (tokens.getLast().kind() != Kind.END);
        return tokens;
    }

    private Token next() throws BadExpression {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        if (at >= text.length()) {
            return new Token(Kind.END, "", at);
        }
        char c = text.charAt(at);
        if (c == '\'') {
            return quoted();
        }
        if (isNameStart(c)) {
            return taken(Kind.NAME, nameEnd());
        }
        return startsNumber(c) ? number() : sign(c);
    }

    private Token quoted() throws BadExpression {
        int start = at;
        var built = new StringBuilder();
        for (at++; at < text.length(); at++) {
            if (text.charAt(at) != '\'') {
                built.append(text.charAt(at));
            } else if (text.startsWith("''", at)) {
                built.append('\'');
                at++;
            } else {
                at++;
                return new Token(Kind.TEXT, built.toString(), start);
            }
        }
        throw new BadExpression(start, "a text begins here with ' and does not end; close it");
    }

    private boolean startsNumber(char c) {
        boolean isSigned = (c == '-' || c == '+' || c == '.') && at + 1 < text.length();
        return isDigit(c) || (isSigned && (isDigit(text.charAt(at + 1)) || text.charAt(at + 1) == '.'));
    }

    private Token number() throws BadExpression {
        int end = at + 1;
        while (end < text.length() && isNumberPart(end)) {
            end++;
        }
        var token = taken(Kind.NUMBER, end);
        if (!isNumber(token.text())) {
            throw new BadExpression(token.at(), "'%s' is not a number; put a text in '...'".formatted(token.text()));
        }
        return token;
    }

    private boolean isNumberPart(int i) {
        char c = text.charAt(i);
        boolean isExponentSign = (c == '-' || c == '+') && Character.toLowerCase(text.charAt(i - 1)) == 'e';
        return Character.isLetterOrDigit(c) || c == '.' || c == '_' || isExponentSign;
    }

    static boolean isNumber(String text) {
        try {
            if (text.startsWith("0x")) {
                Long.parseUnsignedLong(text, 2, text.length(), 16);
            } else if (text.startsWith("0o")) {
                Long.parseUnsignedLong(text, 2, text.length(), 8);
            } else {
                Double.parseDouble(text);
                char last = text.charAt(text.length() - 1);
                return isDigit(last) || last == '.';
            }
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private Token sign(char c) throws BadExpression {
        for (var sign : LONG_SIGNS) {
            if (text.startsWith(sign, at)) {
                return taken(Kind.SIGN, at + 2);
            }
        }
        if (SHORT_SIGNS.indexOf(c) >= 0) {
            return taken(Kind.SIGN, at + 1);
        }
        throw new BadExpression(at, unexpected(c));
    }

    private static String unexpected(char c) {
        return switch (c) {
            case '"' -> "a text stands in '...' here, not in \"...\"";
            case '=' -> "'=' means nothing here; compare with '=='";
            case '&', '|' ->
                "'%s' means nothing here; write '%s'"
                        .formatted(c, String.valueOf(c).repeat(2));
            case '+', '-', '/', '%' -> "'%s' means nothing here: expressions cannot calculate".formatted(c);
            default -> "'%s' means nothing here".formatted(c);
        };
    }

    private Token taken(Kind kind, int end) {
        var token = new Token(kind, text.substring(at, end), at);
        at = end;
        return token;
    }

    private int nameEnd() {
        int end = at;
        while (end < text.length() && (isNameStart(text.charAt(end)) || isDigit(text.charAt(end)) || isDash(end))) {
            end++;
        }
        return end;
    }

    private boolean isDash(int i) {
        return text.charAt(i) == '-';
    }

    private static boolean isNameStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
