package parity.ci.agreement;

import java.util.ArrayList;
import java.util.List;

/**
 * A version as it is written: its numbers, as many as there are, and what stands around them.
 *
 * <p>A number that is not written is unknown, not zero: 17 is any 17.x.
 */
public record Release(String text, List<Long> numbers, String variant) {

    /** No part that matters has more digits; dates and build numbers fit. */
    private static final int LONGEST = 15;

    public Release {
        numbers = List.copyOf(numbers);
    }

    /** Reads {@code 17}, {@code v3.2.1}, {@code 15.10-alpine}; without numbers where the text begins with none. */
    public static Release of(String text) {
        int start = text.length() > 1 && (text.charAt(0) == 'v' || text.charAt(0) == 'V') ? 1 : 0;
        var numbers = new ArrayList<Long>();
        int at = start;
        while (at < text.length() && isDigit(text.charAt(at))) {
            int end = endOfDigits(text, at);
            numbers.add(Long.parseLong(text, at, Math.min(end, at + LONGEST), 10));
            boolean goesOn = end + 1 < text.length() && text.charAt(end) == '.' && isDigit(text.charAt(end + 1));
            at = goesOn ? end + 1 : end;
            if (!goesOn) {
                break;
            }
        }
        return numbers.isEmpty()
                ? new Release(text, List.of(), text)
                : new Release(text.substring(start, at), numbers, rest(text, at));
    }

    public boolean hasNumbers() {
        return !numbers.isEmpty();
    }

    /** In the order of their numbers; of two that agree as far as both go, the shorter first. */
    public int compareNumbers(Release other) {
        for (int i = 0; i < Math.min(numbers.size(), other.numbers.size()); i++) {
            int difference = Long.compare(numbers.get(i), other.numbers.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(numbers.size(), other.numbers.size());
    }

    private static String rest(String text, int from) {
        int at = from;
        while (at < text.length() && "-_+.".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return text.substring(at);
    }

    private static int endOfDigits(String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    @Override
    public String toString() {
        return variant.isEmpty() || variant.equals(text) ? text : text + "-" + variant;
    }
}
