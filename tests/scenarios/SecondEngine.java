package scenarios;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import parity.engine.Endpoint;
import parity.engine.Engine;
import parity.shell.Command;

/**
 * An engine that a test may kill, beside the one that all others use: it has its data, its socket, and a network of its
 * own, for two in one network wipe out each other's rules.
 */
final class SecondEngine implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final String APART = "ip link set lo up && exec dockerd \"$@\"";

    private final Path folder;
    private Process process;

    private SecondEngine(Path folder) {
        this.folder = folder;
        process = begun();
    }

    static SecondEngine begin() throws IOException {
        return new SecondEngine(Files.createTempDirectory("engine"));
    }

    String address() {
        return "unix://" + folder.resolve("socket");
    }

    Engine engine() {
        return new Engine(new Endpoint(address(), "DOCKER_HOST"), Duration.ofSeconds(2));
    }

    /** An image of the engine that all others use. */
    void load(String image) {
        var copied = Command.of(
                        "sh", "-c", "docker save \"$1\" | DOCKER_HOST=\"$2\" docker load", "sh", image, address())
                .within(LIMIT)
                .run();
        assertTrue(copied.succeeded(), copied::err);
    }

    void start() {
        process = begun();
    }

    /** As it is done to it when memory runs out; what runs in containers goes on. */
    void kill() {
        process.destroyForcibly();
        assertTrue(hasEnded());
    }

    /** As whoever looks after a machine does it: what runs in containers is ended first. */
    void stop() {
        process.destroy();
        assertTrue(hasEnded());
    }

    @Override
    public void close() {
        if (!process.isAlive()) {
            start();
        }
        // What was left without an engine ends with the next one.
        process.destroy();
        if (!hasEnded()) {
            kill();
        }
        remove();
    }

    private boolean hasEnded() {
        try {
            return process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }

    /** What it mounted on itself stays when it goes. */
    private void remove() {
        var away = "while umount \"$1/data\" 2>&-; do :; done; rm -rf --one-file-system \"$1\"";
        var removed = Command.of("sh", "-c", away, "sh", folder.toString())
                .within(LIMIT)
                .run();
        assertTrue(removed.succeeded(), removed::err);
    }

    private Process begun() {
        try {
            var begun = new ProcessBuilder(
                            "unshare",
                            "--net",
                            "sh",
                            "-c",
                            APART,
                            "sh",
                            "--host=" + address(),
                            "--data-root=" + folder.resolve("data"),
                            "--exec-root=" + folder.resolve("exec"),
                            "--pidfile=" + folder.resolve("pid"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("log").toFile()))
                    .start();
            awaitAnswer(begun);
            return begun;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitAnswer(Process begun) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (engine().silence().isPresent()) {
            if (!begun.isAlive() || System.nanoTime() > deadline) {
                begun.destroy();
                throw new AssertionError("no engine; see " + folder);
            }
            rest();
        }
    }

    private static void rest() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }
}
