package parity.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import parity.failure.Failure;
import parity.shell.Command;

/**
 * What git ignores, as git itself tells in the first of some places that a path lies in; without git, or outside of a
 * repository, what is never worth a look.
 */
record GitIgnored(List<Path> places) {

    private static final Set<String> NEVER = Set.of(".git", "node_modules", ".parity");
    private static final Duration LIMIT = Duration.ofSeconds(10);

    /** Those of the paths which it does not ignore. */
    List<Path> without(Collection<Path> all) {
        var worth = all.stream()
                .filter(path -> !NEVER.contains(path.getFileName().toString()))
                .toList();
        var ignored = new HashSet<String>();
        worth.stream()
                .collect(Collectors.groupingBy(this::place))
                .forEach((place, paths) -> ignored.addAll(ignored(place, paths)));
        return worth.stream().filter(path -> !ignored.contains(path.toString())).toList();
    }

    private Path place(Path path) {
        return places.stream().filter(path::startsWith).findFirst().orElse(places.getFirst());
    }

    private static Set<String> ignored(Path place, List<Path> paths) {
        try {
            var asked = paths.stream().map(Path::toString).collect(Collectors.joining("\0"));
            var answer = Command.of("git", "check-ignore", "--stdin", "-z")
                    .in(place)
                    .within(LIMIT)
                    .run(asked);
            return Set.of(answer.out().split("\0"));
        } catch (Failure withoutGit) {
            return Set.of();
        }
    }
}
