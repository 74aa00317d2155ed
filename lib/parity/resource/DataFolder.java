package parity.resource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import parity.config.ProjectFolder;
import parity.config.Version;
import parity.environment.RandomValue;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.files.Folders;

/** Where the data of a resource lies: {@code .parity/dev-data/SERVICE} of its project, which git does not see. */
public record DataFolder(ProjectFolder project, String service) {

    private static final String ALL = "dev-data";
    private static final String DATA = "data";
    private static final String PART = "data.part";
    private static final String PASSWORD = "password";
    private static final String ORIGIN = "origin";
    private static final String SEEDED = "seeded";

    /** Refuses one that lies elsewhere: what is in it would be written to, and removed, out of sight. */
    public static DataFolder of(Path project, String service) {
        if (service.isBlank() || service.chars().allMatch(c -> c == '.') || service.contains("/")) {
            throw new Failure(
                    Exit.USAGE, "'%s' is no name for a folder of data; rename the service".formatted(service));
        }
        // Servers are started in folders of their own, from where a relative path leads elsewhere.
        var folder = new DataFolder(new ProjectFolder(project.toAbsolutePath().normalize()), service);
        new Borders(folder.project.project().toAbsolutePath(), service)
                .require(List.of(
                        folder.project.file(ALL).resolveSibling("."),
                        folder.project.file(ALL),
                        folder.path(),
                        folder.data()));
        return folder;
    }

    /** The folder that is the server's alone. */
    public Path data() {
        return project.file(in(DATA));
    }

    /** The folder around it, with what Parity keeps of it. */
    public Path path() {
        return project.file(in(""));
    }

    /** True where a server has put something there. */
    public boolean isUsed() {
        try (var inside = Files.list(data())) {
            return inside.findAny().isPresent();
        } catch (IOException | UncheckedIOException e) {
            // Also one that we may not look into is somebody's.
            return Files.exists(data(), LinkOption.NOFOLLOW_LINKS);
        }
    }

    /** The password that was made up for it, for its owner's eyes only. */
    public String password() {
        var known = read(PASSWORD).strip();
        if (!known.isEmpty()) {
            return known;
        }
        var made = RandomValue.fresh();
        write(PASSWORD, made + "\n");
        return made;
    }

    /** What made the data; empty where there is none, or nobody knows. */
    public Optional<Vintage> origin() {
        return isUsed() ? Vintage.read(read(ORIGIN)).map(this::corrected) : Optional.empty();
    }

    /** Refuses a server that could not read the data, before it touches them. */
    public void require(Vintage reader) {
        origin().flatMap(origin -> origin.refusalOf(reader)).ifPresent(why -> {
            throw new Failure(
                    Exit.REFUSED,
                    "%s cannot be served by %s %s on engine '%s' from the data in %s: %s; ask for that again, or move the folder away"
                            .formatted(service, reader.kind().product(), reader.version(), reader.engine(), this, why));
        });
    }

    public void remember(Vintage vintage) {
        if (!read(ORIGIN).equals(vintage.written())) {
            write(ORIGIN, vintage.written());
        }
    }

    /** Makes the folder with what the work puts into it, all or nothing; one that is there is left as it is. */
    public void make(Consumer<Path> work) {
        if (isUsed()) {
            return;
        }
        try {
            var part = project.file(in(PART));
            Folders.remove(part);
            forget(SEEDED);
            Files.createDirectories(part);
            shutOthersOut(part);
            work.accept(part);
            Files.deleteIfExists(data());
            Files.move(part, data(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Failure(
                    "cannot make %s: %s; may you write there, and is there room?".formatted(this, e.getMessage()));
        }
    }

    /** The seed files that are in it already, by their names. */
    public Stream<String> seeded() {
        return isUsed() ? read(SEEDED).lines() : Stream.empty();
    }

    public void rememberSeed(String name) {
        write(SEEDED, String.join("\n", Stream.concat(seeded(), Stream.of(name)).toList()) + "\n");
    }

    /** A file of ours beside the data, written whole, for the owner's eyes only. */
    public Path write(String name, String text) {
        try {
            project.write(in(name), text);
            return project.file(in(name));
        } catch (IOException e) {
            throw new Failure("cannot write %s: %s; may you write there, and is there room?"
                    .formatted(project.file(in(name)), e.getMessage()));
        }
    }

    @Override
    public String toString() {
        return ".parity/" + in(DATA);
    }

    /** What PostgreSQL itself wrote down counts more than what we did. */
    private Vintage corrected(Vintage origin) {
        try {
            return origin.in(Version.in(Files.readString(data().resolve("PG_VERSION"))));
        } catch (IOException e) {
            return origin;
        }
    }

    private void forget(String name) throws IOException {
        Files.deleteIfExists(project.file(in(name)));
    }

    private static void shutOthersOut(Path folder) throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private String read(String name) {
        try {
            return project.read(in(name)).orElse("");
        } catch (IOException e) {
            throw new Failure("cannot read %s: %s; see who owns it".formatted(project.file(in(name)), e.getMessage()));
        }
    }

    private String in(String name) {
        return ALL + "/" + service + (name.isEmpty() ? "" : "/" + name);
    }
}
