package parity.drill.figure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import parity.drill.chronicle.Read;
import parity.drill.chronicle.Write;

/** Errors of a client that differ in numbers at most (ports, ids), named by the first of them. */
public record ErrorKind(String example, int count, Duration first, Duration last) {

    /** One error as a client met it. */
    record Met(Duration at, String words) {}

    /** All that were met, the most frequent first. */
    static List<ErrorKind> in(List<Write> writes, List<Read> reads) {
        Map<String, List<Met>> kinds = new LinkedHashMap<>();
        met(writes, reads)
                .sorted(Comparator.comparing(Met::at))
                .forEach(error -> kinds.computeIfAbsent(shape(error.words()), _ -> new ArrayList<>())
                        .add(error));
        return kinds.values().stream()
                .map(ErrorKind::of)
                .sorted(Comparator.comparingInt(ErrorKind::count).reversed().thenComparing(ErrorKind::first))
                .toList();
    }

    private static Stream<Met> met(List<Write> writes, List<Read> reads) {
        return Stream.concat(
                writes.stream()
                        .filter(write -> write.fate() != Write.Fate.ACKNOWLEDGED)
                        .map(write -> new Met(write.ended(), write.error().isEmpty() ? "no answer" : write.error())),
                reads.stream().filter(read -> !read.isAnswered()).map(read -> new Met(read.ended(), read.error())));
    }

    private static ErrorKind of(List<Met> same) {
        return new ErrorKind(
                same.getFirst().words(),
                same.size(),
                same.getFirst().at(),
                same.getLast().at());
    }

    /** The words with every number alike. */
    private static String shape(String words) {
        var shape = new StringBuilder(words.length());
        boolean inNumber = false;
        for (int i = 0; i < words.length(); i++) {
            boolean isDigit = Character.isDigit(words.charAt(i));
            if (!isDigit || !inNumber) {
                shape.append(isDigit ? '#' : words.charAt(i));
            }
            inNumber = isDigit;
        }
        return shape.toString();
    }
}
