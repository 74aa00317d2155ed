package parity.images;

import java.time.Duration;
import java.util.List;

/** What came of one image: built or pulled, or why not, with the last that was heard of it. */
public record Delivery(ProjectImage image, Duration took, String trouble, List<String> lastLines) {

    public Delivery {
        lastLines = List.copyOf(lastLines);
    }

    static Delivery good(ProjectImage image, Duration took) {
        return new Delivery(image, took, "", List.of());
    }

    public boolean isGood() {
        return trouble.isEmpty();
    }

    /** {@code built parity/etcd in 8.1 s}, or {@code cannot build parity/etcd (etcd1): why}. */
    public String sentence() {
        if (isGood()) {
            return "%s %s in %s".formatted(image.isBuilt() ? "built" : "pulled", image, seconds());
        }
        return "cannot %s %s (%s): %s"
                .formatted(
                        image.isBuilt() ? "build" : "pull",
                        image,
                        image.isBuilt() ? image.builder() : String.join(", ", image.services()),
                        trouble);
    }

    String seconds() {
        return Seconds.of(took);
    }
}
