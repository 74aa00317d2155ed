package parity.jvm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Which one of several that lie at the same place, one after the other. */
final class Release {

    private Release() {}

    /** A JDK is updated in its place. */
    static String of(Path jdk) {
        var file = jdk.resolve("release");
        try {
            return jdk + "\n" + (Files.exists(file) ? Files.readString(file) : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A jar is installed anew under the same version. */
    static String ofJar(Path jar) {
        try {
            return "%s %d %s".formatted(jar, Files.size(jar), Files.getLastModifiedTime(jar));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
