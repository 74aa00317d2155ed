package parity.loop;

import java.util.ArrayList;
import java.util.List;

/** Takes a line apart as a shell does, but for all that a shell would put in: quotes hold words together. */
final class ShellWords {

    private static final char NONE = 0;

    private ShellWords() {}

    static List<String> of(String line) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        boolean isWord = false;
        char quote = NONE;
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == quote) {
                quote = NONE;
            } else if (quote == NONE && (c == '\'' || c == '"')) {
                quote = c;
                isWord = true;
            } else if (c == '\\' && quote != '\'' && at + 1 < line.length()) {
                word.append(line.charAt(++at));
                isWord = true;
            } else if (quote == NONE && Character.isWhitespace(c)) {
                add(word, isWord, words);
                isWord = false;
            } else {
                word.append(c);
                isWord = true;
            }
        }
        add(word, isWord, words);
        return words;
    }

    private static void add(StringBuilder word, boolean isWord, List<String> words) {
        if (isWord) {
            words.add(word.toString());
            word.setLength(0);
        }
    }
}
