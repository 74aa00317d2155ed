package parity.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import parity.engine.Engine;
import parity.failure.Failure;
import parity.files.Folders;
import parity.shell.Command;
import parity.shell.Lines;

/**
 * An image of ours that is built from what travels inside the jar: wherever a recipe runs, it can be had. Files may be of folders
 * below its own; all come to lie side by side.
 */
public record PackedImage(String tag, String folder, List<String> files) {

    private static final String LABEL = "parity.packed";
    private static final Duration LIMIT = Duration.ofMinutes(20);

    public PackedImage {
        files = List.copyOf(files);
    }

    /** True when the engine has it, made of the very files that are at hand. */
    public boolean isCurrent(Engine engine) {
        var found = engine.tell("GET", "/images/%s/json".formatted(tag), null);
        return !found.isRefusal()
                && found.body().at("Config", "Labels", LABEL).text().equals(hash());
    }

    /** Builds it whatever there is; each step is told. */
    public void build(boolean noCache, Consumer<String> progress) {
        buildWith(List.of(), noCache, progress);
    }

    /** The same of one that wants files which are in no package, in a folder {@code lib} beside its own. */
    public void buildWith(List<Path> libraries, boolean noCache, Consumer<String> progress) {
        try {
            var context = Files.createTempDirectory("parity-image");
            try {
                for (var file : files) {
                    Files.write(context.resolve(Path.of(file).getFileName()), packed(file));
                }
                for (var library : libraries) {
                    var folder = Files.createDirectories(context.resolve("lib"));
                    Files.copy(library, folder.resolve(library.getFileName()));
                }
                build(context, noCache, progress);
            } finally {
                Folders.remove(context);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void build(Path context, boolean noCache, Consumer<String> progress) {
        var log = new BuildLog();
        var lines = new Lines(line -> hear(log, line, progress));
        var words = List.of(
                "docker",
                "build",
                "--progress",
                "plain",
                noCache ? "--no-cache" : "--pull=false",
                "--label",
                LABEL + "=" + hash(),
                "-t",
                tag,
                context.toString());
        int exit = Command.of(words).within(LIMIT).stream(lines, lines);
        if (exit != 0) {
            throw new Failure("cannot build %s: %s".formatted(tag, log.trouble()));
        }
    }

    private static synchronized void hear(BuildLog log, String line, Consumer<String> progress) {
        log.hear(line).ifPresent(progress);
    }

    private String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : files) {
                digest.update(packed(file));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] packed(String file) throws IOException {
        var name = "/parity/infrastructure/%s/%s".formatted(folder, file);
        try (var resource = PackedImage.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException(name + " is not in the jar");
            }
            return resource.readAllBytes();
        }
    }
}
