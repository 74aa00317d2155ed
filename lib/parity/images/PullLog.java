package parity.images;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what {@code docker pull} prints: how many layers there are and are here, and at its end why it failed. */
final class PullLog {

    private static final List<String> UNREACHABLE = List.of(
            "no such host", "dial tcp", "timeout", "connection refused", "tls handshake", "network is unreachable");
    private static final List<String> UNKNOWN =
            List.of("manifest unknown", "not found", "does not exist", "repository name not known");
    private static final List<String> REFUSED = List.of("unauthorized", "denied", "authentication required");

    private int layers;
    private int here;
    private String last = "";

    /** {@code 2/5 layers}, after a line that changes it. */
    Optional<String> hear(String line) {
        last = line.strip();
        if (line.endsWith(": Pulling fs layer")) {
            layers++;
        } else if (line.endsWith(": Pull complete")) {
            here++;
        } else {
            return Optional.empty();
        }
        return Optional.of("%d/%d layers".formatted(here, layers));
    }

    /** In one line what is the matter, and what the registry said. */
    String trouble() {
        var plain = last.toLowerCase(Locale.ROOT);
        var reason = last.replace("Error response from daemon: ", "");
        // A name that nobody knows is answered by "denied, or does not exist": which of the two is not told.
        if (isAny(UNREACHABLE, plain)) {
            return "its registry cannot be reached (%s)".formatted(reason);
        }
        if (isAny(REFUSED, plain)) {
            return "there is no such image, or it wants 'docker login' (%s)".formatted(reason);
        }
        return isAny(UNKNOWN, plain) ? "there is no such image (%s)".formatted(reason) : reason;
    }

    private static boolean isAny(List<String> words, String said) {
        return words.stream().anyMatch(said::contains);
    }
}
