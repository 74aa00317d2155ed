package parity.logs;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** A text that is looked for in bytes, before they are made a text: most lines of a search are not what is sought. */
final class Needle {

    private final byte[] wanted;
    private final int[] steps = new int[256];

    private Needle(byte[] wanted) {
        this.wanted = wanted;
        Arrays.fill(steps, wanted.length);
        for (int i = 0; i < wanted.length - 1; i++) {
            steps[wanted[i] & 0xff] = wanted.length - 1 - i;
        }
    }

    /** None for a text that a JSON document may write otherwise than it is. */
    static Optional<Needle> of(String text) {
        boolean isPlain = text.chars().allMatch(c -> c >= ' ' && c < 127 && "\"\\<>&'/".indexOf(c) < 0);
        return isPlain && !text.isEmpty()
                ? Optional.of(new Needle(text.getBytes(StandardCharsets.US_ASCII)))
                : Optional.empty();
    }

    /** Steps as far as the byte under the needle's end allows (Horspool). */
    boolean isIn(byte[] bytes, int from, int to) {
        int last = wanted.length - 1;
        for (int at = from + last; at < to; at += steps[bytes[at] & 0xff]) {
            if (bytes[at] == wanted[last] && matches(bytes, at - last)) {
                return true;
            }
        }
        return false;
    }

    private boolean matches(byte[] bytes, int from) {
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[from + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
