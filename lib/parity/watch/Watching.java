package parity.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import parity.concurrent.Background;
import parity.failure.Failure;

/** Sees which files change below some folders, but for what git ignores; what changes together is told together. */
public final class Watching implements AutoCloseable {

    /** An editor needs several steps to save a file, and a branch is many files. */
    private static final Duration QUIET = Duration.ofMillis(40);

    private static final Duration LONGEST = Duration.ofMillis(500);

    private final WatchService service;
    private final GitIgnored ignored;
    private final Map<WatchKey, Path> folders = new HashMap<>();
    private final Consumer<List<Path>> listener;

    private Watching(WatchService service, GitIgnored ignored, Consumer<List<Path>> listener) {
        this.service = service;
        this.ignored = ignored;
        this.listener = listener;
    }

    /** From when this returns, no change is missed. */
    public static Watching of(Path project, Collection<Path> roots, Consumer<List<Path>> listener) {
        try {
            var watching = new Watching(project.getFileSystem().newWatchService(), new GitIgnored(project), listener);
            watching.register(
                    roots.stream().filter(Files::isDirectory).distinct().toList());
            Background.start(watching::watch);
            return watching;
        } catch (IOException e) {
            throw new Failure("cannot watch the files of %s: %s".formatted(project, e.getMessage()));
        }
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException e) {
            // It ends with us.
        }
    }

    /** Level by level, so that git is asked once for each, and what it ignores is not gone into. */
    private void register(List<Path> level) {
        var next = new ArrayList<Path>();
        for (var folder : level) {
            // One that was removed and made again is another one, though of the same name.
            if (register(folder)) {
                next.addAll(foldersIn(folder));
            }
        }
        if (!next.isEmpty()) {
            register(ignored.without(next));
        }
    }

    /** False where it has gone already. */
    private boolean register(Path folder) {
        try {
            folders.put(
                    folder.register(
                            service,
                            StandardWatchEventKinds.ENTRY_CREATE,
                            StandardWatchEventKinds.ENTRY_MODIFY,
                            StandardWatchEventKinds.ENTRY_DELETE),
                    folder);
            return true;
        } catch (NoSuchFileException | NotDirectoryException e) {
            return false;
        } catch (IOException e) {
            throw new Failure("cannot watch the files of %s: %s".formatted(folder, e.getMessage()));
        }
    }

    private static List<Path> foldersIn(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private void watch() {
        try {
            while (true) {
                var changed = new LinkedHashSet<Path>();
                take(service.take(), changed);
                gather(changed);
                var worth = ignored.without(changed);
                if (!worth.isEmpty()) {
                    listener.accept(worth);
                }
            }
        } catch (InterruptedException | ClosedWatchServiceException e) {
            // Nobody listens any more.
        }
    }

    private void gather(Set<Path> changed) throws InterruptedException {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        var key = service.poll(QUIET.toMillis(), TimeUnit.MILLISECONDS);
        while (key != null) {
            take(key, changed);
            key = System.nanoTime() > deadline ? null : service.poll(QUIET.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void take(WatchKey key, Set<Path> changed) {
        var folder = folders.get(key);
        for (var event : key.pollEvents()) {
            if (folder != null) {
                // What was lost in a flood is told by the folder in which it was lost.
                var path = event.context() instanceof Path name ? folder.resolve(name) : folder;
                changed.add(path);
                if (!event.kind().equals(StandardWatchEventKinds.ENTRY_MODIFY)) {
                    enter(path, changed);
                }
            }
        }
        if (!key.reset()) {
            folders.remove(key);
        }
    }

    /** Of a folder that has just come, the files may have been written before it was watched. */
    private void enter(Path path, Set<Path> changed) {
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> below = Files.walk(path)) {
            register(ignored.without(List.of(path)));
            below.filter(Files::isRegularFile).limit(1000).forEach(changed::add);
        } catch (IOException | UncheckedIOException e) {
            // It has gone again.
        }
    }
}
