package parity.jvm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Which one of several that lie at the same place, one after the other. */
final class Release {

    private Release() {}

    /** Of all that a program is compiled and run with. */
    static String of(Makings makings) {
        return ofJdk(makings.jdk())
                + makings.libraries().stream().map(Release::ofJar).collect(Collectors.joining("\n"));
    }

    /** A JDK is updated in its place. */
    private static String ofJdk(Path jdk) {
        var file = jdk.resolve("release");
        try {
            return jdk + "\n" + (Files.exists(file) ? Files.readString(file) : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A jar is installed anew under the same version. */
    private static String ofJar(Path jar) {
        try {
            return "%s %d %s".formatted(jar, Files.size(jar), Files.getLastModifiedTime(jar));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
