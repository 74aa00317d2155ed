package parity.resource.embedded;

import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parity.failure.Failure;
import parity.files.Folders;
import parity.files.LockFile;

/** Where servers lie unpacked, one folder of the user for all projects; what is there once needs no network again. */
final class Cellar {

    private final Path folder;
    private final Path repository;
    private final Consumer<String> progress;

    Cellar(Path folder, Path repository, Consumer<String> progress) {
        this.folder = folder;
        this.repository = repository;
        this.progress = progress;
    }

    static Cellar here(Consumer<String> progress) {
        return new Cellar(folder(System.getenv(), System.getProperty("user.home")), LocalRepository.here(), progress);
    }

    static Path folder(Map<String, String> environment, String home) {
        return Stream.of("XDG_CACHE_HOME", "LOCALAPPDATA")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(named -> !named.isBlank())
                .map(Path::of)
                .findFirst()
                .orElse(Path.of(home, ".cache"))
                .resolve("parity")
                .resolve("servers");
    }

    /** How an artifact is turned into a folder of files. */
    @FunctionalInterface
    interface Unpacking {
        void unpack(Path artifact, Path into) throws IOException;
    }

    /** The folder with what is in an artifact; made by the first who needs it, while others wait. */
    Path unpacked(Artifact artifact, String size, Unpacking unpacking) {
        return present(artifact)
                .orElseGet(() -> alone(() -> present(artifact).orElseGet(() -> unpack(artifact, size, unpacking))));
    }

    /** The files of an artifact and of all that it needs, for a class path. */
    List<Path> classPath(Artifact artifact, String size) {
        return remembered(artifact)
                .orElseGet(() -> alone(() -> remembered(artifact).orElseGet(() -> {
                    progress.accept("fetching %s %s (%s, once)".formatted(artifact.name(), artifact.version(), size));
                    var files = new Fetching().fetch(List.of(artifact));
                    remember(artifact, files);
                    return files;
                })));
    }

    private Optional<Path> present(Artifact artifact) {
        var prefix = prefix(artifact);
        try (var folders = Files.list(folder)) {
            return folders.filter(each -> String.valueOf(each.getFileName()).startsWith(prefix))
                    .filter(each -> !String.valueOf(each.getFileName()).endsWith(".part"))
                    .filter(Files::isDirectory)
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Path unpack(Artifact artifact, String size, Unpacking unpacking) {
        var file = fetched(artifact, size);
        progress.accept("unpacking %s %s (once)".formatted(artifact.name(), artifact.version()));
        try {
            var target = folder.resolve(prefix(artifact) + checksum(file));
            // Whoever is killed here leaves this behind, and nothing that looks whole.
            var part = folder.resolve(target.getFileName() + ".part");
            Folders.remove(part);
            unpacking.unpack(file, Files.createDirectories(part));
            return Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Failure("cannot unpack %s into %s: %s; is there room, and may you write there?"
                    .formatted(artifact, folder, e.getMessage()));
        }
    }

    private Path fetched(Artifact artifact, String size) {
        var file = artifact.in(repository);
        if (Files.isReadable(file)) {
            return file;
        }
        progress.accept("fetching %s %s (%s, once)".formatted(artifact.name(), artifact.version(), size));
        var wanted = String.valueOf(file.getFileName());
        return new Fetching()
                .fetch(List.of(artifact)).stream()
                        .filter(each -> wanted.equals(String.valueOf(each.getFileName())))
                        .findFirst()
                        .orElseThrow(
                                () -> new Failure("%s was fetched, but is not among what came".formatted(artifact)));
    }

    private Optional<List<Path>> remembered(Artifact artifact) {
        try {
            var files = Arrays.stream(Files.readString(list(artifact)).strip().split(File.pathSeparator))
                    .map(Path::of)
                    .toList();
            return files.stream().allMatch(Files::isReadable) ? Optional.of(files) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void remember(Artifact artifact, List<Path> files) {
        try {
            var part = Files.createTempFile(folder, "list", ".part");
            Files.writeString(part, files.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
            Files.move(part, list(artifact), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            progress.accept("cannot remember where %s is: %s".formatted(artifact, e.getMessage()));
        }
    }

    private Path list(Artifact artifact) {
        return folder.resolve(prefix(artifact) + "classpath");
    }

    private static String prefix(Artifact artifact) {
        return artifact.name() + "-" + artifact.version() + "-";
    }

    private <T> T alone(Supplier<T> work) {
        try (var _ = LockFile.at(Files.createDirectories(folder).resolve("lock"))) {
            return work.get();
        } catch (InterruptedIOException e) {
            // Who waits while another fetches can be told to give up.
            throw new Failure("interrupted while waiting for a resource");
        } catch (IOException e) {
            throw new Failure("cannot use %s: %s; may you write there?".formatted(folder, e.getMessage()));
        }
    }

    private static String checksum(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
