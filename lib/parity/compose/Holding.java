package parity.compose;

import java.util.List;
import java.util.stream.Collectors;

/** A volume that goes when a project's data goes: its name, and who keeps what in it. */
public record Holding(String name, List<Use> uses) {

    /** What the engine calls a volume that nobody gave a name. */
    private static final int NAMELESS = 64;

    public Holding {
        uses = List.copyOf(uses);
    }

    /** A service that mounts it, the image of that, and where. */
    public record Use(String service, String image, String target) {}

    public List<String> services() {
        return uses.stream().map(Use::service).distinct().sorted().toList();
    }

    /** Made for one container and for nobody after it, as an image or a compose file without a name asks for. */
    public boolean isNameless() {
        return isNameless(name);
    }

    static boolean isNameless(String name) {
        return name.length() == NAMELESS && name.chars().allMatch(letter -> Character.digit(letter, 16) >= 0);
    }

    /** As a person knows it: {@code shop_data}, or {@code a nameless volume of db (/var/lib/mysql)}. */
    @Override
    public String toString() {
        return isNameless()
                ? "a nameless volume of %s (%s)"
                        .formatted(
                                String.join(", ", services()),
                                uses.stream().map(Use::target).distinct().collect(Collectors.joining(", ")))
                : name;
    }
}
