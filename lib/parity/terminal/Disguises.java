package parity.terminal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The ways in which programs print a secret without meaning to: in base64, in an address, in JSON. */
final class Disguises {

    /** Shorter pieces are found in any text. */
    private static final int SHORTEST = 6;

    private Disguises() {}

    static Stream<String> of(String secret) {
        var address = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        var json = secret.replace("\\", "\\\\").replace("\"", "\\\"");
        return Stream.concat(Stream.of(address, address.replace("+", "%20"), json), base64(secret))
                .filter(disguise -> !disguise.equals(secret) && disguise.length() >= SHORTEST)
                .distinct();
    }

    /** Inside of a longer text, it stands at one of three places; what its neighbours change is left out. */
    private static Stream<String> base64(String secret) {
        var bytes = secret.getBytes(StandardCharsets.UTF_8);
        return IntStream.range(0, 3).boxed().flatMap(shift -> {
            var shifted = new byte[shift + bytes.length];
            System.arraycopy(bytes, 0, shifted, shift, bytes.length);
            var text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            int begin = shift == 0 ? 0 : shift + 1;
            int end = shifted.length % 3 == 0 ? text.length() : text.length() - 1;
            var piece = begin < end ? text.substring(begin, end) : "";
            return Stream.of(piece, piece.replace('+', '-').replace('/', '_'));
        });
    }
}
