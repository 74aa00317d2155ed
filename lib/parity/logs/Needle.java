package parity.logs;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** A text that is looked for in bytes, before they are made a text: most lines of a search are not what is sought. */
final class Needle {

    private final byte[] wanted;
    private final byte[] folded = new byte[256];
    private final int[] steps = new int[256];

    private Needle(byte[] wanted, boolean ignoresCase) {
        this.wanted = wanted;
        for (int i = 0; i < 256; i++) {
            folded[i] = (byte) (ignoresCase && i >= 'A' && i <= 'Z' ? i + 32 : i);
        }
        Arrays.fill(steps, wanted.length);
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = folded[wanted[i]];
        }
        for (int i = 0; i < wanted.length - 1; i++) {
            steps[wanted[i]] = wanted.length - 1 - i;
        }
    }

    /** None for a text that a JSON document may write otherwise than it is. */
    static Optional<Needle> of(String text, boolean ignoresCase) {
        boolean isPlain = text.chars().allMatch(c -> c >= ' ' && c < 127 && "\"\\<>&'/".indexOf(c) < 0);
        return isPlain && !text.isEmpty()
                ? Optional.of(new Needle(text.getBytes(StandardCharsets.US_ASCII), ignoresCase))
                : Optional.empty();
    }

    /** Steps as far as the byte under the needle's end allows (Horspool). */
    boolean isIn(byte[] bytes, int from, int to) {
        int last = wanted.length - 1;
        int at = from + last;
        while (at < to) {
            int under = folded[bytes[at] & 0xff] & 0xff;
            if (under == wanted[last] && matches(bytes, at - last)) {
                return true;
            }
            at += steps[under];
        }
        return false;
    }

    private boolean matches(byte[] bytes, int from) {
        for (int i = 0; i < wanted.length; i++) {
            if (folded[bytes[from + i] & 0xff] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
