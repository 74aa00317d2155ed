package parity.data;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parity.compose.ComposeProject;
import parity.data.Restoration.Restored;
import parity.json.Json;
import parity.terminal.RunLog;
import parity.terminal.Terminal;
import parity.terminal.Terminal.Verbosity;

/** What a restore says of what it did not touch. */
class RestoreReportTest {

    private final Restored restored = new Restored(
            new Backup(
                    Path.of("shop.dump"),
                    new Manifest("shop", "17", Instant.EPOCH, 1, "00", Map.of("public.orders", 3L))),
            Optional.empty(),
            "patroni1",
            2,
            1);

    @Test
    void a_cache_that_still_holds_what_was_read_before_is_named() {
        var report = new RestoreReport(restored, "shop");

        assertTrue(
                printed(report).endsWith("the cache of shop was left alone: 'dev-flush-cache' empties it\n"),
                printed(report));
        assertTrue(report.facts().cacheLeft());
    }

    @Test
    void where_there_is_none_nothing_is_said_of_it() {
        assertFalse(printed(new RestoreReport(restored, "")).contains("cache"));
    }

    @Test
    void a_redis_of_the_project_is_its_cache() {
        assertTrue(Cache.isIn(project("redis:8"), ""));
        assertFalse(Cache.isIn(project("postgres:17"), ""));
        assertTrue(Cache.isIn(project("shop/cache"), "store"));
    }

    private static ComposeProject project(String image) {
        var text = "{\"name\": \"shop\", \"services\": {\"store\": {\"image\": \"%s\"}}}".formatted(image);
        return ComposeProject.parse(Json.parse(text), List.of());
    }

    private static String printed(RestoreReport report) {
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        report.printTo(new Terminal(out, out, false, Verbosity.NORMAL, RunLog.none()));
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
