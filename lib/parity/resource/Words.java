package parity.resource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The words of a line as {@code redis-cli} takes them: between blanks, or in quotes. */
final class Words {

    private final String line;
    private int at;

    private Words(String line) {
        this.line = line;
    }

    static List<String> of(String line) throws IOException {
        var reader = new Words(line);
        var words = new ArrayList<String>();
        for (reader.skip(); reader.at < line.length(); reader.skip()) {
            words.add(reader.word());
        }
        return words;
    }

    private void skip() {
        while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
            at++;
        }
    }

    private String word() throws IOException {
        char quote = line.charAt(at);
        return quote == '"' || quote == '\'' ? quoted(quote) : bare();
    }

    private String bare() {
        int begin = at;
        while (at < line.length() && !Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        return line.substring(begin, at);
    }

    private String quoted(char quote) throws IOException {
        var word = new StringBuilder();
        for (at++; at < line.length() && line.charAt(at) != quote; at++) {
            if (line.charAt(at) == '\\' && at + 1 < line.length()) {
                at++;
            }
            word.append(line.charAt(at));
        }
        if (at >= line.length()) {
            throw new IOException("a quote is not closed: " + line);
        }
        at++;
        return word.toString();
    }
}
