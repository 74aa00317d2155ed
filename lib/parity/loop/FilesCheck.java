package parity.loop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import parity.config.Service;
import parity.loop.ServicesCheck.Notes;

/** Notes folders and files of a service that are not there, and patterns that are none; what refers to another is seen later. */
record FilesCheck(Path project, Service service, Notes notes) {

    void check(Service.HostProcess process) {
        var folder = project.resolve(process.directory()).normalize();
        if (Reference.isIn(process.directory())) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            notes.add(service, "dir", "there is no folder %s".formatted(process.directory()));
        } else {
            each("watch", process.watch(), pattern -> WatchPattern.trouble(folder, pattern));
        }
    }

    void check(Service.Resource resource) {
        each(
                "seed",
                resource.seed(),
                seed -> Files.isReadable(project.resolve(seed))
                        ? Optional.empty()
                        : Optional.of("there is no file %s that can be read".formatted(seed)));
    }

    private void each(String key, List<String> texts, Function<String, Optional<String>> trouble) {
        IntStream.range(0, texts.size())
                .filter(at -> !Reference.isIn(texts.get(at)))
                .forEach(at -> trouble.apply(texts.get(at)).ifPresent(why -> notes.add(service, key + "." + at, why)));
    }
}
