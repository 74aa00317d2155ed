package parity.loop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import parity.config.Project;
import parity.config.Service;
import parity.failure.Failure;

/** Where a program works, and what is watched for it there; both may refer to other services. */
record Workplace(Project project, Service.HostProcess process, Addresses addresses) {

    /** As it is now. */
    Path folder() {
        var written = addresses.resolved(process, process.directory());
        var folder = project.directory().resolve(written).normalize();
        if (!Files.isDirectory(folder)) {
            throw new Mistake(process, "dir", "there is no folder " + written).failure();
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

    /** What refers to others is seen to be wrong only now. */
    void check() {
        if (isReferring()) {
            var folder = folder();
            patterns()
                    .forEach(pattern -> WatchPattern.trouble(folder, pattern).ifPresent(why -> {
                        throw new Mistake(process, "watch", why).failure();
                    }));
        }
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
        var certain = reference < 0 ? pattern : pattern.substring(0, reference) + "*";
        return WatchPattern.of(folder(), certain).root();
    }

    private WatchedFiles files() {
        return WatchedFiles.of(folder(), patterns());
    }

    private List<String> patterns() {
        return process.watch().stream()
                .map(text -> addresses.resolved(process, text))
                .toList();
    }
}
