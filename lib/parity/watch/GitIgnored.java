package parity.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import parity.failure.Failure;
import parity.shell.Command;

/** What git ignores, as git itself tells; without git, or outside of a repository, what is never worth a look. */
public record GitIgnored(Path project) {

    private static final Set<String> NEVER = Set.of(".git", "node_modules", ".parity");
    private static final Duration LIMIT = Duration.ofSeconds(10);

    /** Those of the paths which it does not ignore. */
    public List<Path> without(Collection<Path> paths) {
        var worth = paths.stream()
                .filter(path -> !NEVER.contains(path.getFileName().toString()))
                .toList();
        var ignored = worth.isEmpty() ? Set.of() : ignored(worth);
        return worth.stream().filter(path -> !ignored.contains(path.toString())).toList();
    }

    private Set<String> ignored(List<Path> paths) {
        try {
            var asked = paths.stream().map(Path::toString).collect(Collectors.joining("\0"));
            var answer = Command.of("git", "check-ignore", "--stdin", "-z")
                    .in(project)
                    .within(LIMIT)
                    .run(asked);
            return Set.of(answer.out().split("\0"));
        } catch (Failure withoutGit) {
            return Set.of();
        }
    }
}
