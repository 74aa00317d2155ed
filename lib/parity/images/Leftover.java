package parity.images;

import parity.compose.Container;
import parity.engine.Engine;

/** The image that a container had: ours, without a tag, and used by nobody, it would only fill the disk. */
public record Leftover(Engine engine, Container container) {

    /** The engine itself refuses where a container still uses it. */
    public void remove() {
        var path = "/images/" + container.imageId();
        if (container.labels().containsKey(PresentImage.CONTEXT)
                && PresentImage.on(engine, container.imageId())
                        .filter(image -> !image.tagged())
                        .isPresent()) {
            engine.tell("DELETE", path, null);
        }
    }
}
