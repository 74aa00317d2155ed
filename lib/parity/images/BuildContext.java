package parity.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import parity.json.Json;

/** What goes into an image: the files of its context, its Dockerfile, and the words it is built with. */
record BuildContext(Json build, Path folder) {

    /** A context can be a repository's address, which is not looked into. */
    private static final Path ELSEWHERE = Path.of("not-on-this-machine");

    static BuildContext of(Json build) {
        var place = build.get("context").text();
        boolean isAddress = place.contains("://") || place.startsWith("git@");
        return new BuildContext(build, isAddress ? ELSEWHERE : Path.of(place));
    }

    /** The images that its Dockerfile begins with. */
    List<String> bases() {
        return new Dockerfile(dockerfile()).bases();
    }

    /** A hash of all of it; empty where it lies elsewhere (a repository's address) or is too much to read. */
    Optional<String> hash() {
        return files().map(files -> {
            var hash = new ContextHash();
            hash.add("dockerfile", dockerfile());
            hash.add("target", build.get("target").text());
            build.get("args").entries().entrySet().stream()
                    .sorted(java.util.Map.Entry.comparingByKey())
                    .forEach(arg ->
                            hash.add("arg " + arg.getKey(), arg.getValue().text()));
            files.forEach(file -> hash.add(folder, file));
            return hash.text();
        });
    }

    /** The latest change of a file in it. */
    Optional<Instant> lastChange() {
        return files().flatMap(files -> files.stream()
                .map(file -> ContextFiles.changed(folder.resolve(file)))
                .max(Instant::compareTo));
    }

    private Optional<List<String>> files() {
        return Files.isDirectory(folder)
                ? new ContextFiles(folder, DockerIgnore.of(ignored())).list()
                : Optional.empty();
    }

    private String dockerfile() {
        var inline = build.get("dockerfile_inline").text();
        return inline.isEmpty() ? read(dockerfilePath()) : inline;
    }

    private Path dockerfilePath() {
        var name = build.get("dockerfile").text();
        return folder.resolve(name.isEmpty() ? "Dockerfile" : name);
    }

    /** One of its own beside the Dockerfile comes before the one of the context. */
    private String ignored() {
        var own = Path.of(dockerfilePath() + ".dockerignore");
        return read(Files.exists(own) ? own : folder.resolve(".dockerignore"));
    }

    private static String read(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            return "";
        }
    }
}
