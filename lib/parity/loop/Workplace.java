package parity.loop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import parity.config.Project;
import parity.config.Service;
import parity.failure.Exit;
import parity.failure.Failure;

/** Where a program works, and what is watched for it there; both may refer to other services. */
record Workplace(Project project, Service.HostProcess process, Addresses addresses) {

    /** As it is now. */
    Path folder() {
        var written = addresses.resolved(process, process.directory());
        var folder = project.directory().resolve(written).normalize();
        if (!Files.isDirectory(folder)) {
            throw wrong("dir", "there is no folder " + written);
        }
        return folder;
    }

    /** The project's own where what it refers to is not known yet. */
    Path knownFolder() {
        try {
            return folder();
        } catch (Failure e) {
            return project.directory();
        }
    }

    /** What only now can be seen to be wrong. */
    void check() {
        var folder = folder();
        patterns()
                .forEach(pattern -> WatchPattern.trouble(folder, pattern).ifPresent(why -> {
                    throw wrong("watch", why);
                }));
    }

    Watched watched() {
        return isReferring() ? new WatchedLater(roots(), this::files) : files();
    }

    private boolean isReferring() {
        return Reference.isIn(process.directory()) || process.watch().stream().anyMatch(Reference::isIn);
    }

    /** All that they could come to lies below these. */
    private List<Path> roots() {
        return Reference.isIn(process.directory())
                ? List.of(project.directory())
                : process.watch().stream().map(this::root).distinct().toList();
    }

    private Path root(String pattern) {
        int reference = pattern.indexOf("${");
        return reference < 0
                ? WatchPattern.of(folder(), pattern).root()
                : folder().resolve(pattern.substring(0, pattern.lastIndexOf('/', reference) + 1))
                        .normalize();
    }

    private WatchedFiles files() {
        return WatchedFiles.of(folder(), patterns());
    }

    private List<String> patterns() {
        return process.watch().stream()
                .map(text -> addresses.resolved(process, text))
                .toList();
    }

    private Failure wrong(String key, String why) {
        return new Failure(
                Exit.USAGE,
                "%s: 'services.%s.%s': %s".formatted(process.common().at(key), process.name(), key, why));
    }
}
