package parity.debug;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One program that a shell line starts: its name without the path, where its word stands, and the words behind it. */
record Started(String program, int start, int end, List<Word> arguments) {

    private static final String SEPARATORS = ";&|()\n";
    private static final Set<String> BEFORE = Set.of("exec", "env", "time", "nohup", "command", "call");

    /** A word as it is written, quotes included. */
    record Word(String text, int start, int end) {}

    boolean says(String word) {
        return arguments.stream().anyMatch(one -> one.text().equals(word));
    }

    /** All of a line, in its order; what a quoted text would start is not looked for. */
    static List<Started> in(String line) {
        var found = new ArrayList<Started>();
        var words = new ArrayList<Word>();
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            int end = Character.isWhitespace(c) || isSeparator(c) ? at + 1 : end(line, at);
            if (isSeparator(c)) {
                add(words, found);
            } else if (!Character.isWhitespace(c)) {
                words.add(new Word(line.substring(at, end), at, end));
            }
            at = end;
        }
        add(words, found);
        return found;
    }

    private static void add(List<Word> words, List<Started> found) {
        while (!words.isEmpty() && isBefore(words.getFirst().text())) {
            words.removeFirst();
        }
        if (!words.isEmpty()) {
            var program = words.getFirst();
            found.add(new Started(
                    name(program.text()), program.start(), program.end(), List.copyOf(words.subList(1, words.size()))));
        }
        words.clear();
    }

    private static boolean isBefore(String word) {
        return BEFORE.contains(word) || word.matches("[A-Za-z_][A-Za-z0-9_]*=.*");
    }

    private static String name(String word) {
        var plain = word.replace("\"", "").replace("'", "").replace('\\', '/');
        return plain.substring(plain.lastIndexOf('/') + 1).replaceFirst("\\.(exe|cmd|bat)$", "");
    }

    private static int end(String line, int start) {
        char quote = 0;
        int at = start;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (quote == 0 && (Character.isWhitespace(c) || isSeparator(c))) {
                return at;
            }
            quote = quote == 0 && (c == '"' || c == '\'') ? c : c == quote ? 0 : quote;
            at++;
        }
        return at;
    }

    private static boolean isSeparator(char c) {
        return SEPARATORS.indexOf(c) >= 0;
    }
}
