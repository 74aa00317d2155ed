package parity.config;

import java.util.ArrayList;
import java.util.List;

/** A version as it was written, {@code 20.10}, compared by its numbers: 3.10 is newer than 3.9. */
public record Version(String text) implements Comparable<Version> {

    public boolean atLeast(Version least) {
        return compareTo(least) >= 0;
    }

    /** By the numbers alone: {@code v2.40.3-ds1} is 2.40.3, and 2.20 is 2.20.0. */
    @Override
    public int compareTo(Version other) {
        var mine = numbers();
        var theirs = other.numbers();
        for (int i = 0; i < Math.max(mine.size(), theirs.size()); i++) {
            int order = Integer.compare(i < mine.size() ? mine.get(i) : 0, i < theirs.size() ? theirs.get(i) : 0);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private List<Integer> numbers() {
        var numbers = new ArrayList<Integer>();
        int number = 0;
        for (int i = text.startsWith("v") ? 1 : 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.') {
                numbers.add(number);
                number = 0;
            } else if (c >= '0' && c <= '9') {
                number = number * 10 + c - '0';
            } else {
                break;
            }
        }
        numbers.add(number);
        return numbers;
    }

    @Override
    public String toString() {
        return text;
    }
}
