package parity.data;

import java.util.Collections;
import java.util.List;

/**
 * One statement in a text of SQL.
 *
 * @param line where it begins
 * @param words its first words in capitals, but for those in quotes and parentheses
 */
record Statement(int line, String sql, List<String> words) {

    Statement {
        words = List.copyOf(words);
    }

    boolean begins(String word) {
        return !words.isEmpty() && words.getFirst().equals(word);
    }

    /** Its rows would stand behind it, where only psql looks for them. */
    boolean isCopyFromInput() {
        return begins("COPY") && Collections.indexOfSubList(words, List.of("FROM", "STDIN")) >= 0;
    }
}
