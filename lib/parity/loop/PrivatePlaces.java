package parity.loop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** Folders that nobody but their owner looks into, for the sockets of a project. */
final class PrivatePlaces {

    /** A socket's path has room in 104 bytes on macOS, and in 108 on Linux. */
    private static final int LONGEST = 100;

    private PrivatePlaces() {}

    /** Where the socket of a project may be, the best first. */
    static List<Path> ofSocket(Path folder) {
        return places(folder, "socket");
    }

    /** The same for that of one of its services. */
    static List<Path> ofSocket(Path folder, String service) {
        return places(folder, service + ".notify");
    }

    private static List<Path> places(Path folder, String file) {
        var places = new ArrayList<Path>();
        places.add(folder.resolve(file));
        var name = "%08x.%s".formatted(folder.toAbsolutePath().toString().hashCode(), file);
        elsewhere().stream().map(place -> place.resolve(name)).forEach(places::add);
        places.removeIf(place -> place.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST);
        return places;
    }

    /** Takes it from all others, where the file system knows whose it is. */
    static void keep(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    private static List<Path> elsewhere() {
        var places = new ArrayList<Path>();
        var runtime = System.getenv().getOrDefault("XDG_RUNTIME_DIR", "");
        if (!runtime.isBlank()) {
            places.add(Path.of(runtime, "parity"));
        }
        places.add(Path.of(System.getProperty("java.io.tmpdir"), "parity-" + System.getProperty("user.name")));
        places.removeIf(place -> !isMade(place));
        return places;
    }

    /** One of that name that somebody else made is not ours to use. */
    private static boolean isMade(Path place) {
        try {
            if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectories(place);
            }
            boolean isOurs = Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)
                    && Files.getOwner(place).equals(Files.getOwner(Path.of(System.getProperty("user.home"))));
            if (isOurs) {
                keep(place, "rwx------");
            }
            return isOurs;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
