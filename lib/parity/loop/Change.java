package parity.loop;

import java.nio.file.Path;
import java.util.List;

/** Files of a service that changed at once, as seen from the project; never none. */
record Change(List<Path> files) {

    static Change in(Path project, List<Path> files) {
        return new Change(files.stream().map(project::relativize).toList());
    }

    String sentence() {
        var first = files.getFirst() + " changed";
        return files.size() == 1 ? first : "%s, and %d more".formatted(first, files.size() - 1);
    }
}
