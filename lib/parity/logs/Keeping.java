package parity.logs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import parity.compose.Container;
import parity.concurrent.Background;
import parity.config.Project;
import parity.engine.Engine;
import parity.failure.Failure;

/** The keeping of what some containers say, while it goes on; closing it waits a moment for their last words. */
public final class Keeping implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Engine engine;
    private final Project project;
    private final boolean untilGone;
    private final List<Listening> all;

    private Keeping(Engine engine, Project project, boolean untilGone, List<Listening> all) {
        this.engine = engine;
        this.project = project;
        this.untilGone = untilGone;
        this.all = all;
    }

    private record Listening(Container container, LastWords words, Thread thread) {}

    static Keeping of(Engine engine, Project project, List<Container> containers, boolean untilGone) {
        var all = containers.stream()
                .map(container -> listen(engine, container, untilGone))
                .toList();
        return new Keeping(engine, project, untilGone, all);
    }

    private static Listening listen(Engine engine, Container container, boolean follows) {
        var words = new LastWords();
        return new Listening(container, words, Background.start(() -> read(engine, container, follows, words)));
    }

    private static void read(Engine engine, Container container, boolean follows, LastWords words) {
        try {
            var span = EngineLog.last(LastWords.MOST_LINES);
            var voice =
                    Voice.of(engine, container.id()).filter(it -> it.silence().isEmpty());
            if (voice.isPresent()) {
                voice.get().last(span, follows).read(words);
            }
        } catch (IOException | Failure e) {
            // What was heard until then is kept.
        }
    }

    /** Keeps what was heard of those that are gone; to keep a log must never be why a removal fails. */
    @Override
    public void close() {
        finish();
    }

    void finish() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (var listening : all) {
            if (!untilGone || isGone(listening.container())) {
                await(listening.thread(), deadline);
                write(listening);
            }
            listening.thread().interrupt();
        }
    }

    private boolean isGone(Container container) {
        try {
            return Voice.of(engine, container.id()).isEmpty();
        } catch (Failure e) {
            return false;
        }
    }

    private static void await(Thread thread, long deadline) {
        try {
            thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(Listening listening) {
        var text = listening.words().text();
        var container = listening.container();
        if (text.isEmpty()
                || container.project().isEmpty()
                || container.service().isEmpty()) {
            return;
        }
        var runs = EarlierRuns.of(project, container.project());
        try {
            var service = runs.folder().resolve(container.service());
            runs.prepare();
            Files.createDirectories(service);
            replace(
                    service.resolve(EarlierRuns.Kept.name(container.name(), container.created(), container.id())),
                    text);
            runs.forgetOld(container.service(), container.name());
            EarlierRuns.sweep(service);
        } catch (IOException e) {
            // A full disk must not keep a container from being removed.
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** All or nothing: a run that is killed leaves no half of it under this name. */
    private static void replace(Path file, String text) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + EarlierRuns.UNFINISHED);
        Files.write(fresh, text.getBytes(StandardCharsets.UTF_8));
        if (isPosix(fresh)) {
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
