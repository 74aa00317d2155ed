package parity.ci.agreement;

import java.util.ArrayList;
import java.util.List;

/** The words of a command line, without their quotes; what a shell would expand stays as it is written. */
final class Words {

    private Words() {}

    static List<String> of(String line) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        char quote = 0;
        boolean isWord = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            int close = quote != '\'' && line.startsWith("$(", i) ? Brackets.close(line, i + 1) : -1;
            if (close > 0) {
                word.append(line, i, close + 1);
                i = close;
            } else if (quote != 0) {
                boolean closes = c == quote;
                quote = closes ? 0 : quote;
                append(word, c, !closes);
            } else if (c == '"' || c == '\'') {
                quote = c;
                isWord = true;
            } else if (line.startsWith("${{", i)) {
                int end = end(line, i);
                word.append(line, i, end);
                i = end - 1;
            } else if (Character.isWhitespace(c)) {
                isWord |= !word.isEmpty();
                flush(words, word, isWord);
                isWord = false;
            } else {
                word.append(c);
            }
        }
        flush(words, word, isWord || !word.isEmpty());
        return words;
    }

    private static void append(StringBuilder word, char c, boolean isInside) {
        if (isInside) {
            word.append(c);
        }
    }

    private static int end(String line, int from) {
        int close = line.indexOf("}}", from);
        return close < 0 ? line.length() : close + 2;
    }

    private static void flush(List<String> words, StringBuilder word, boolean isWord) {
        if (isWord) {
            words.add(word.toString());
            word.setLength(0);
        }
    }
}
