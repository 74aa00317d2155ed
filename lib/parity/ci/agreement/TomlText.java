package parity.ci.agreement;

import java.util.List;

/** The signs, keys and values of a TOML file, one after the other. */
final class TomlText {

    private final String text;
    private int at;

    TomlText(String text) {
        this.text = text;
    }

    /** It is none of TOML from here on. */
    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1;

        Broken(String message) {
            super(message, null, false, false);
        }
    }

    /** A value, and where its text begins. */
    record Word(String text, int at, boolean isText) {}

    int at() {
        return Math.min(at, text.length());
    }

    boolean isOver() {
        return at >= text.length();
    }

    /** Past blanks, ends of lines, and comments. */
    void skipLines() {
        while (!isOver() && (isBlank(peek()) || peek() == '\n' || peek() == '\r' || peek() == '#')) {
            at = peek() == '#' ? endOfLine() : at + 1;
        }
    }

    /** Nothing but a comment may stand behind what a line says. */
    void endLine() {
        skipBlanks();
        if (!isOver() && "#\r\n".indexOf(peek()) < 0) {
            throw new Broken("the line should end here");
        }
        at = endOfLine();
    }

    /** True, and past it, where this sign is the next thing. */
    boolean takes(String sign) {
        skipBlanks();
        boolean isNext = text.startsWith(sign, at);
        at += isNext ? sign.length() : 0;
        return isNext;
    }

    void expect(String sign) {
        if (!takes(sign)) {
            throw new Broken("'%s' should stand here".formatted(sign));
        }
    }

    /** One part of a key, bare or quoted. */
    String key() {
        skipBlanks();
        return isQuote() ? quoted().text() : word("a key should stand here", "_-");
    }

    /** A text, a number, a truth value or a date. */
    Word value() {
        skipBlanks();
        if (isQuote()) {
            return quoted();
        }
        int start = at;
        var word = word("a value should stand here", "_-+.:");
        boolean isKnown = Release.isDigit(word.charAt(0))
                || "+-".indexOf(word.charAt(0)) >= 0
                || List.of("true", "false", "inf", "nan").contains(word);
        if (!isKnown) {
            at = start;
            throw new Broken("'%s' is no value, and no text without quotes".formatted(word));
        }
        boolean isDay = word.length() == "2026-11-21".length() && word.charAt(4) == '-';
        if (isDay && at + 1 < text.length() && peek() == ' ' && Release.isDigit(text.charAt(at + 1))) {
            at++;
            word("a time should stand here", "-+.:");
        }
        return new Word(text.substring(start, at), start, false);
    }

    /** As it is written: no version has anything to escape. */
    private Word quoted() {
        var sign = text.substring(at, at + 1);
        boolean isLong = text.startsWith(sign.repeat(3), at);
        var quote = isLong ? sign.repeat(3) : sign;
        int start = at + quote.length();
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (text.startsWith(quote, i)) {
                at = i + quote.length();
                // A long text may end with quotes of its own.
                while (isLong && text.startsWith(sign, at)) {
                    at++;
                }
                return new Word(text.substring(start, at - quote.length()), start, true);
            }
            if (c == '\n' && !isLong) {
                break;
            }
            i += c == '\\' && sign.equals("\"") ? 1 : 0;
        }
        throw new Broken("the text that begins here does not end");
    }

    private String word(String wanted, String others) {
        int start = at;
        while (!isOver() && (isLetter(peek()) || Release.isDigit(peek()) || others.indexOf(peek()) >= 0)) {
            at++;
        }
        if (at == start) {
            throw new Broken(wanted);
        }
        return text.substring(start, at);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private boolean isQuote() {
        return !isOver() && (peek() == '"' || peek() == '\'');
    }

    private void skipBlanks() {
        while (!isOver() && isBlank(peek())) {
            at++;
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private int endOfLine() {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private char peek() {
        return text.charAt(at);
    }
}
