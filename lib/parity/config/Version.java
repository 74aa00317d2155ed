package parity.config;

import java.util.ArrayList;
import java.util.List;

/** The numbers of a version, compared as numbers; what follows them (a build, a distribution) counts for nothing. */
public record Version(List<Integer> numbers) implements Comparable<Version> {

    public Version {
        numbers = List.copyOf(numbers);
    }

    /** The first version in a text: {@code git version 2.39.5} is 2.39.5, {@code v2.40.3-3} is 2.40.3. */
    public static Version in(String text) {
        var numbers = new ArrayList<Integer>();
        int at = firstDigit(text, 0);
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            int end = at;
            while (end < text.length() && Character.isDigit(text.charAt(end))) {
                end++;
            }
            // Some versions are dates and longer; no part that matters has more than nine digits.
            numbers.add(Integer.parseInt(text, at, Math.min(end, at + 9), 10));
            at = end < text.length() && text.charAt(end) == '.' ? end + 1 : text.length();
        }
        return new Version(numbers);
    }

    public boolean isKnown() {
        return !numbers.isEmpty();
    }

    public boolean isAtLeast(Version other) {
        return compareTo(other) >= 0;
    }

    @Override
    public int compareTo(Version other) {
        for (int i = 0; i < Math.max(numbers.size(), other.numbers.size()); i++) {
            int difference = Integer.compare(part(i), other.part(i));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    @Override
    public String toString() {
        return isKnown()
                ? String.join(".", numbers.stream().map(String::valueOf).toList())
                : "unknown";
    }

    private int part(int i) {
        return i < numbers.size() ? numbers.get(i) : 0;
    }

    private static int firstDigit(String text, int from) {
        int at = from;
        while (at < text.length() && !Character.isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
