package parity.loop;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import parity.watch.Area;
import parity.watch.Watching;

/** Tells a service when one of its own files has changed, and which. */
final class Vigil implements AutoCloseable {

    private final Watching watching;

    private Vigil(Watching watching) {
        this.watching = watching;
    }

    /** The listener gets the name of a service and what changed; the other is told what cannot be watched. */
    static Vigil over(
            Path project, Map<String, Watched> services, BiConsumer<String, Change> listener, Consumer<String> tell) {
        var roots = services.values().stream()
                .flatMap(files -> files.roots().stream())
                .toList();
        var area = new Area(
                project, roots, folder -> services.values().stream().anyMatch(files -> files.leadsInto(folder)));
        return new Vigil(Watching.of(
                area,
                changed -> services.forEach((name, files) -> {
                    var own = changed.stream().filter(files::covers).toList();
                    if (!own.isEmpty()) {
                        listener.accept(name, Change.in(project, own));
                    }
                }),
                tell));
    }

    @Override
    public void close() {
        watching.close();
    }
}
