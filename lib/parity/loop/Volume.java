package parity.loop;

import java.util.List;
import java.util.Optional;

/** A file or folder of this machine that a container sees: {@code ./from:/to}. */
record Volume(String from, String to) {

    /** Empty where the text is none: a name without a path would be a volume of the engine. */
    static Optional<Volume> of(String text) {
        var parts = List.of(text.split(":", -1));
        boolean isOne = parts.size() == 2
                && parts.getFirst().matches("[./].*")
                && parts.getLast().startsWith("/");
        return isOne ? Optional.of(new Volume(parts.getFirst(), parts.getLast())) : Optional.empty();
    }
}
