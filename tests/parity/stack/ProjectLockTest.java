package parity.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.engine.Endpoint;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.stack.ProjectLock.Held;

class ProjectLockTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String US =
            "dev-up (pid %d)".formatted(ProcessHandle.current().pid());

    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();

    @Test
    void one_run_has_it_at_a_time_and_gives_it_back() {
        take("dev-up", LONG).close();
        take("dev-down", LONG).close();

        assertEquals(List.of(), told);
    }

    @Test
    void past_the_limit_its_holder_is_named() {
        try (var _ = take("dev-up", LONG)) {

            var failure = assertThrows(Failure.class, () -> take("dev-down", Duration.ZERO));

            assertEquals("shop is being changed by %s; wait for it, or end it".formatted(US), failure.getMessage());
            assertEquals(Exit.TIMED_OUT, failure.exit());
        }
    }

    @Test
    void who_waits_is_told_for_whom_once_and_goes_on_when_it_is_free() throws InterruptedException {
        var words = new LinkedBlockingQueue<String>();
        Thread waiting;
        try (var _ = take("dev-up", LONG)) {
            waiting = Thread.ofVirtual().start(() -> {
                ProjectLock.take(folder, held("shop", "dev-down"), LONG, words::add)
                        .close();
                words.add("had it");
            });
            assertEquals("waiting for %s, which is changing shop".formatted(US), words.poll(30, TimeUnit.SECONDS));
        }

        waiting.join();

        assertEquals(List.of("had it"), List.copyOf(words));
    }

    @Test
    void another_project_is_another_lock() {
        try (var _ = take("dev-up", LONG);
                var _ = ProjectLock.take(folder, held("other", "dev-up"), Duration.ZERO, told::add)) {
            assertTrue(told.isEmpty());
        }
    }

    @Test
    void a_folder_that_cannot_be_is_said() throws IOException {
        var held = held("shop", "dev-up");
        var file = Files.writeString(folder.resolve("locks"), "");

        var failure = assertThrows(Failure.class, () -> ProjectLock.take(file, held, LONG, told::add));

        assertTrue(failure.getMessage().startsWith("cannot lock project shop in " + file), failure.getMessage());
    }

    private ProjectLock take(String recipe, Duration patience) {
        return ProjectLock.take(folder, held("shop", recipe), patience, told::add);
    }

    private static Held held(String project, String recipe) {
        return new Held(project, new Endpoint("unix:///run/docker.sock", "default"), recipe);
    }
}
