package parity.loop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import parity.config.Project;
import parity.config.Service;
import parity.failure.Exit;
import parity.failure.Failure;

/** Where a program works, and what is watched for it there, with what its texts refer to in place. */
record Workplace(Service service, Path folder, List<String> watch) {

    static Workplace of(Project project, Service.HostProcess process, Addresses addresses) {
        var written = addresses.resolved(process, process.directory());
        var folder = project.directory().resolve(written).normalize();
        if (!Files.isDirectory(folder)) {
            throw wrong(process, "dir", "there is no folder " + written);
        }
        return new Workplace(
                process,
                folder,
                process.watch().stream()
                        .map(text -> addresses.resolved(process, text))
                        .toList());
    }

    WatchedFiles files() {
        watch.forEach(pattern -> WatchPattern.trouble(folder, pattern).ifPresent(why -> {
            throw wrong(service, "watch", why);
        }));
        return WatchedFiles.of(folder, watch);
    }

    private static Failure wrong(Service service, String key, String why) {
        return new Failure(
                Exit.USAGE,
                "%s: 'services.%s.%s': %s".formatted(service.common().at(key), service.name(), key, why));
    }
}
