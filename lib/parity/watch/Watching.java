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

    /** More need not be told of a folder that came with all that is in it. */
    private static final int MOST = 1000;

    private final Area area;
    private final WatchService service;
    private final Eye eye;
    private final GitIgnored ignored;
    private final Gaps gaps;
    private final Map<WatchKey, Path> folders = new HashMap<>();
    private final Consumer<List<Path>> listener;
    private final Consumer<String> tell;

    private Watching(Area area, WatchService service, Eye eye, Consumer<List<Path>> listener, Consumer<String> tell) {
        this.area = area;
        this.service = service;
        this.eye = eye;
        this.ignored = area.ignored();
        this.gaps = new Gaps(area.project(), tell);
        this.listener = listener;
        this.tell = tell;
    }

    /** From when this returns, no change is missed, but for those of folders of which it was told that they are not watched. */
    public static Watching of(Area area, Consumer<List<Path>> listener, Consumer<String> tell) {
        return of(area, Eye.OPEN, listener, tell);
    }

    static Watching of(Area area, Eye eye, Consumer<List<Path>> listener, Consumer<String> tell) {
        var project = area.project();
        try {
            var watching = new Watching(area, project.getFileSystem().newWatchService(), eye, listener, tell);
            watching.enter(
                    area.roots().stream().filter(Files::isDirectory).distinct().toList());
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

    /** Level by level, so that git is asked once for each, and what it ignores is not gone into; with the files there. */
    private List<Path> enter(List<Path> roots) {
        var files = new ArrayList<Path>();
        var level = roots;
        while (!level.isEmpty()) {
            var next = new ArrayList<Path>();
            level.stream().filter(this::register).flatMap(Watching::entries).forEach(entry -> {
                if (!Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    files.add(entry);
                } else if (area.leads().test(entry)) {
                    next.add(entry);
                }
            });
            level = ignored.without(next);
        }
        return files;
    }

    /** Also again: one that was removed and made again is another one, though of the same name. */
    private boolean register(Path folder) {
        try {
            folders.put(eye.on(folder, service), folder);
            gaps.close(folder);
            return true;
        } catch (NoSuchFileException | NotDirectoryException e) {
            return false;
        } catch (IOException e) {
            gaps.add(folder, e);
            return false;
        }
    }

    /** None where it has gone already. */
    private static Stream<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList().stream();
        } catch (IOException | UncheckedIOException e) {
            return Stream.of();
        }
    }

    private void watch() {
        try {
            while (true) {
                attend(service.take());
            }
        } catch (InterruptedException | ClosedWatchServiceException e) {
            // Nobody listens any more.
        }
    }

    /** Whatever goes wrong with one change, the next is to be seen. */
    private void attend(WatchKey first) throws InterruptedException {
        try {
            var changed = new LinkedHashSet<Path>();
            take(first, changed);
            gather(changed);
            var worth = ignored.without(changed);
            if (!worth.isEmpty()) {
                listener.accept(worth);
            }
        } catch (ClosedWatchServiceException end) {
            throw end;
        } catch (RuntimeException bug) {
            tell.accept("a change of files was missed, this is a bug in Parity: " + bug);
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
        try {
            var folder = folders.get(key);
            for (var event : key.pollEvents()) {
                if (folder != null) {
                    // What was lost in a flood is told by the folder in which it was lost.
                    var path = event.context() instanceof Path name ? folder.resolve(name) : folder;
                    changed.add(path);
                    if (!event.kind().equals(StandardWatchEventKinds.ENTRY_MODIFY) || gaps.has(path)) {
                        enter(path, changed);
                    }
                }
            }
        } finally {
            if (!key.reset()) {
                folders.remove(key);
            }
        }
    }

    /** Of a folder that has just come, the files may have been written before it was watched. */
    private void enter(Path path, Set<Path> changed) {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) && area.leads().test(path)) {
            enter(ignored.without(List.of(path))).stream().limit(MOST).forEach(changed::add);
        }
    }
}
