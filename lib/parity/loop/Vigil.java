package parity.loop;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import parity.watch.Watching;

/** Tells a service when one of its own files has changed, and which. */
final class Vigil implements AutoCloseable {

    private final Watching watching;

    private Vigil(Watching watching) {
        this.watching = watching;
    }

    /** The listener gets the name of a service and what changed, relative to the project. */
    static Vigil over(Path project, Map<String, WatchedFiles> services, BiConsumer<String, String> listener) {
        var roots = services.values().stream()
                .flatMap(files -> files.roots().stream())
                .toList();
        return new Vigil(Watching.of(
                project,
                roots,
                changed -> touched(services, changed)
                        .forEach((name, files) -> listener.accept(name, sentence(project, files)))));
    }

    @Override
    public void close() {
        watching.close();
    }

    private static Map<String, List<Path>> touched(Map<String, WatchedFiles> services, List<Path> changed) {
        var touched = new LinkedHashMap<String, List<Path>>();
        services.forEach((name, files) -> {
            var own = changed.stream().filter(files::covers).toList();
            if (!own.isEmpty()) {
                touched.put(name, own);
            }
        });
        return touched;
    }

    private static String sentence(Path project, List<Path> files) {
        var first = project.relativize(files.getFirst()) + " changed";
        return files.size() == 1 ? first : "%s, and %d more".formatted(first, files.size() - 1);
    }
}
