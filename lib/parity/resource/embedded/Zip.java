package parity.resource.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.tukaani.xz.XZInputStream;

/** What lies in a jar. */
record Zip(Path jar) {

    /** The archive of a name like this, unpacked. */
    void unpackArchive(String suffix, Path into) throws IOException {
        try (var zip = new ZipFile(jar.toFile());
                var in = new XZInputStream(zip.getInputStream(first(zip, name -> name.endsWith(suffix))))) {
            new Tar(in, into).unpack();
        }
    }

    /** The one file whose name has this in it, under another name. */
    void unpackOne(String part, Path as) throws IOException {
        try (var zip = new ZipFile(jar.toFile());
                var in = zip.getInputStream(first(zip, name -> name.contains(part)))) {
            Files.copy(in, as);
            requireRunnable(as);
        }
    }

    /** All below a folder of it, the way there left out. */
    void unpackBelow(String part, Path into) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            for (var entry : zip.stream().filter(each -> !each.isDirectory()).toList()) {
                int at = entry.getName().indexOf(part);
                if (at >= 0) {
                    unpack(zip, entry, into, entry.getName().substring(at + part.length()));
                }
            }
        }
    }

    private static void unpack(ZipFile zip, ZipEntry entry, Path into, String name) throws IOException {
        var file = into.resolve(name).normalize();
        if (!file.startsWith(into)) {
            throw new IOException("the archive would write outside of its folder: " + name);
        }
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        try (var in = zip.getInputStream(entry)) {
            Files.copy(in, file);
        }
        if (name.startsWith("bin/")) {
            requireRunnable(file);
        }
    }

    private static ZipEntry first(ZipFile zip, Predicate<String> wanted) throws IOException {
        return zip.stream()
                .filter(entry -> wanted.test(entry.getName()))
                .findFirst()
                .map(ZipEntry.class::cast)
                .orElseThrow(() -> new IOException("nothing in it is for this machine"));
    }

    private static void requireRunnable(Path file) throws IOException {
        if (!file.toFile().setExecutable(true) && !Files.isExecutable(file)) {
            throw new IOException("cannot make %s runnable".formatted(file));
        }
    }
}
