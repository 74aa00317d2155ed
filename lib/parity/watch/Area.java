package parity.watch;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Where files are watched: in some folders of a project, or beside it, and in those below that lead to what matters. */
public record Area(Path project, List<Path> roots, Predicate<Path> leads) {

    /** All that lies below these folders. */
    public static Area below(Path project, Collection<Path> roots) {
        return new Area(project, List.copyOf(roots), _ -> true);
    }

    /** Beside the project another repository may say what is ignored. */
    GitIgnored ignored() {
        return new GitIgnored(Stream.concat(Stream.of(project), roots.stream()).toList());
    }
}
