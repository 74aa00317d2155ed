package parity.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.shell.Command;

/** Real folders change; what the system refuses to watch is pretended, for a test may run as root and must not use up limits. */
class WatchingTest {

    private static final int SECONDS = 10;

    @TempDir
    private Path folder;

    private Path project;
    private final BlockingQueue<Path> changed = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    @BeforeEach
    void prepare() throws IOException {
        project = Files.createDirectories(folder.resolve("project"));
    }

    @Test
    void a_folder_that_cannot_be_read_is_left_out_and_told_once_and_the_rest_is_watched() throws Exception {
        Files.createDirectories(project.resolve("src/closed"));
        Files.createDirectories(project.resolve("src/open"));

        try (var _ = watching(refusing("closed", "late"))) {
            assertEquals("src/closed is not watched: it cannot be read", told.take());
            save("src/open/A.java");
            Files.createDirectories(project.resolve("src/late"));
            assertEquals("src/late is not watched: it cannot be read", told.poll(SECONDS, TimeUnit.SECONDS));
            Files.delete(project.resolve("src/late"));
            Files.createDirectories(project.resolve("src/late"));

            save("src/open/B.java");
            assertEquals(List.of(), List.copyOf(told));
        }
    }

    @Test
    void one_that_may_be_read_later_is_watched_from_then_on() throws Exception {
        var closed = Files.createDirectories(project.resolve("src/closed"));
        var isClosed = new AtomicBoolean(true);

        try (var _ = watching((path, service) -> {
            if (path.equals(closed) && isClosed.get()) {
                throw new AccessDeniedException(path.toString());
            }
            return Eye.OPEN.on(path, service);
        })) {
            isClosed.set(false);
            assertTrue(
                    closed.toFile().setWritable(true, true) && closed.toFile().setExecutable(false));
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
            awaits(closed);
            save("src/closed/A.java");
        }
    }

    @Test
    void the_limit_of_the_system_is_told_once_and_what_was_watched_before_still_is() throws Exception {
        Files.createDirectories(project.resolve("src"));
        var watched = new HashSet<Path>();

        try (var _ = watching((path, service) -> {
            if (watched.size() > 1) {
                throw new IOException("User limit of inotify watches reached");
            }
            watched.add(path);
            return Eye.OPEN.on(path, service);
        })) {
            Files.createDirectories(project.resolve("src/more"));
            Files.createDirectories(project.resolve("src/most"));

            save("src/A.java");
            save("B.java");
        }
        assertEquals(1, told.size());
        assertEquals(
                "src/more and what comes after it is not watched, what came before is: "
                        + "User limit of inotify watches reached; on Linux 'sudo sysctl "
                        + "fs.inotify.max_user_watches=2097152' allows more, then begin anew",
                told.peek());
    }

    @Test
    void a_folder_that_goes_before_it_is_watched_is_nothing_to_tell() throws Exception {
        Files.createDirectories(project.resolve("src/brief"));

        try (var _ = watching((path, service) -> {
            if (path.endsWith("brief")) {
                Files.delete(path);
            }
            return Eye.OPEN.on(path, service);
        })) {
            save("src/A.java");
        }
        assertEquals(List.of(), List.copyOf(told));
    }

    @Test
    void whatever_goes_wrong_with_a_change_is_told_and_the_next_is_seen() throws Exception {
        var isFirst = new AtomicBoolean(true);

        try (var _ = Watching.of(
                Area.below(project, List.of(project)),
                files -> {
                    if (isFirst.getAndSet(false)) {
                        throw new IllegalStateException("out of luck");
                    }
                    changed.addAll(files);
                },
                told::add)) {
            Files.writeString(project.resolve("A"), "");
            assertEquals(
                    "a change of files was missed, this is a bug in Parity: java.lang.IllegalStateException: out of luck",
                    told.poll(SECONDS, TimeUnit.SECONDS));
            save("B");
        }
    }

    @Test
    void beside_the_project_another_repository_says_what_is_ignored() throws Exception {
        var shared = Files.createDirectories(folder.resolve("shared"));
        for (var repository : List.of(project, shared)) {
            Command.of("git", "init", "-q").in(repository).run();
            Files.writeString(repository.resolve(".gitignore"), "*.log\n");
        }

        try (var _ = Watching.of(Area.below(project, List.of(project, shared)), changed::addAll, told::add)) {
            Files.writeString(shared.resolve("noise.log"), "");
            Files.writeString(project.resolve("noise.log"), "");
            save("../shared/A.java");
            save("B.java");
        }
        assertEquals(
                List.of(),
                changed.stream()
                        .filter(file -> file.toString().endsWith(".log"))
                        .toList());
    }

    @Test
    void what_leads_nowhere_is_not_gone_into() throws Exception {
        Files.createDirectories(project.resolve("data/deep"));
        var seen = new HashSet<Path>();

        try (var _ = Watching.of(
                new Area(project, List.of(project), path -> !path.endsWith("data")),
                (path, service) -> {
                    seen.add(path);
                    return Eye.OPEN.on(path, service);
                },
                changed::addAll,
                told::add)) {
            save("A");
        }
        assertEquals(Set.of(project), seen);
    }

    private Watching watching(Eye eye) {
        return Watching.of(Area.below(project, List.of(project)), eye, changed::addAll, told::add);
    }

    private static Eye refusing(String... names) {
        return (path, service) -> {
            if (Set.of(names).contains(path.getFileName().toString())) {
                throw new AccessDeniedException(path.toString());
            }
            return Eye.OPEN.on(path, service);
        };
    }

    private void save(String name) throws Exception {
        var file = project.resolve(name).normalize();
        Files.writeString(file, "new");
        awaits(file);
    }

    private void awaits(Path file) throws InterruptedException {
        Path next;
        do {
            next = changed.poll(SECONDS, TimeUnit.SECONDS);
            assertTrue(next != null, () -> file + " was not seen; told: " + told);
        } while (!file.equals(next));
    }
}
