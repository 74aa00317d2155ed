package parity.data;

import java.util.List;
import java.util.stream.Stream;

/** What PostgreSQL says of each statement that it has done: {@code INSERT 0 3}, {@code COPY 10}, {@code CREATE TABLE}. */
final class Tags {

    private static final List<String> CHANGING = List.of("INSERT", "UPDATE", "DELETE", "MERGE", "COPY");

    private Tags() {}

    /** The rows that were changed in all. */
    static long rows(Stream<String> tags) {
        return tags.map(tag -> tag.split(" ", -1))
                .filter(words -> CHANGING.contains(words[0]))
                .map(words -> words[words.length - 1])
                .filter(last -> !last.isEmpty() && last.chars().allMatch(Character::isDigit))
                .mapToLong(Long::parseLong)
                .sum();
    }
}
