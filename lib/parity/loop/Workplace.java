package parity.loop;

import java.nio.file.Files;
import java.nio.file.Path;
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

    /** Where what it refers to is not known yet, the project's own. */
    Path knownFolder() {
        return Reference.isIn(process.directory()) ? project.directory() : folder();
    }

    /** What only now can be seen to be wrong. */
    void check() {
        folder();
        if (isReferring()) {
            files();
        }
    }

    Watched watched() {
        return isReferring() ? new WatchedLater(knownFolder(), this::files) : files();
    }

    private boolean isReferring() {
        return Reference.isIn(process.directory()) || process.watch().stream().anyMatch(Reference::isIn);
    }

    private WatchedFiles files() {
        var folder = folder();
        var patterns = process.watch().stream()
                .map(text -> addresses.resolved(process, text))
                .toList();
        patterns.forEach(pattern -> WatchPattern.trouble(folder, pattern).ifPresent(why -> {
            throw wrong("watch", why);
        }));
        return WatchedFiles.of(folder, patterns);
    }

    private Failure wrong(String key, String why) {
        return new Failure(
                Exit.USAGE,
                "%s: 'services.%s.%s': %s".formatted(process.common().at(key), process.name(), key, why));
    }
}
