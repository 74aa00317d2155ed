package parity.terminal;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The file that keeps what one run said and did, also what it did not show; {@link OldRuns} says for how long. */
public final class RunLog {

    private final @Nullable Path file;

    private RunLog(@Nullable Path file) {
        this.file = file;
    }

    /** Opens the log of a run; a machine that lets us write nowhere gets none, which is no reason to fail. */
    public static RunLog open(String recipe) {
        try {
            var folder = Files.createDirectories(folder());
            OldRuns.forget(folder);
            var started = LocalDateTime.now(ZoneId.systemDefault())
                    .format(DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS"));
            return new RunLog(mine(folder.resolve(
                    started + "-" + recipe + "-" + ProcessHandle.current().pid() + ".log")));
        } catch (IOException | UncheckedIOException e) {
            return none();
        }
    }

    public static RunLog none() {
        return new RunLog(null);
    }

    /** Where run logs live: one folder of the user, so that no project is littered. */
    public static Path folder() {
        return folder(System.getenv(), System.getProperty("user.home"));
    }

    static Path folder(Map<String, String> environment, String home) {
        return Stream.of("PARITY_STATE", "XDG_STATE_HOME", "LOCALAPPDATA")
                .filter(name -> !environment.getOrDefault(name, "").isBlank())
                .findFirst()
                .map(name -> Path.of(environment.get(name), name.equals("PARITY_STATE") ? "" : "parity"))
                .orElse(Path.of(home, ".local", "state", "parity"))
                .resolve("runs");
    }

    public void write(String line) {
        if (file == null) {
            return;
        }
        try {
            Files.writeString(
                    file, line + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            // A full disk must not turn a good run into a failed one.
        }
    }

    public void write(Throwable trouble) {
        var trace = new StringWriter();
        trouble.printStackTrace(new PrintWriter(trace));
        write(Secrets.mask(trace.toString()));
    }

    @Override
    public String toString() {
        return file == null ? "(no log could be written)" : file.toString();
    }

    /** Readable by its owner alone: masking finds the secrets that are known, and there may be others. */
    private static Path mine(Path file) throws IOException {
        Files.createFile(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return file;
    }
}
