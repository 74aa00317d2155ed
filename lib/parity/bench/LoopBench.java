package parity.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.terminal.Terminal;

/** How quick the dev loop is: from a saved file to a new process, from nothing to all ready, and what it costs. */
record LoopBench(Path root, Path folder, int rounds) {

    private static final int WAITERS = 50;

    /** Of these the last takes three seconds. */
    private static final double UNEVEN = 2.0 / (WAITERS - 1);

    private static final int WRITERS = 10;
    private static final int LINES = 100_000;
    private static final Duration BETWEEN_SAVES = Duration.ofMillis(1200);
    private static final Duration IDLE = Duration.ofSeconds(20);

    static LoopReport run(int rounds, Terminal terminal) {
        var root = System.getProperty("parity.root");
        if (root == null) {
            throw new Failure(Exit.USAGE, "'bench loop' measures this checkout: run it as './jbang bench loop' in one");
        }
        try {
            var folder = Files.createTempDirectory("parity-bench-loop");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return new LoopBench(Path.of(root), folder, rounds).run(terminal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LoopReport run(Terminal terminal) throws IOException {
        var results = new ArrayList<LoopResult>();
        terminal.say("save to new process, %d times".formatted(rounds));
        results.add(saves());
        terminal.say("embedded PostgreSQL, embedded Redis and a process");
        results.add(ready());
        terminal.say("%d processes that take a second each".formatted(WAITERS));
        results.addAll(waiters());
        terminal.say("%d processes that write %d lines each".formatted(WRITERS, LINES));
        results.addAll(flood());
        terminal.say("nothing to do for %d s".formatted(IDLE.toSeconds()));
        results.addAll(idle());
        terminal.say("the shop: a saved file to a changed answer, and to a changed page");
        results.addAll(new ShopLoop(root, Files.createDirectory(folder.resolve("the shop"))).run(terminal));
        return new LoopReport(results);
    }

    /** The new process says itself when it began. */
    private LoopResult saves() throws IOException {
        services(
                "  api: { command: \"echo began $(date +%s%N); exec sleep 600\", watch: [src], ready: \"log: began\" }\n");
        var source =
                Files.writeString(Files.createDirectory(folder.resolve("src")).resolve("Main.java"), "0");
        try (var dev = Supervised.start(root, folder, "--watch")) {
            dev.awaitLines("* ready", 1);
            var times = new ArrayList<Duration>();
            for (int round = 1; round <= rounds; round++) {
                var saved = Instant.now();
                Files.writeString(source, String.valueOf(round));
                var line = dev.awaitLines("| began", round + 1);
                long began = Long.parseLong(line.substring(line.lastIndexOf(' ') + 1));
                times.add(Duration.between(saved, Instant.ofEpochSecond(0, began)));
                dev.awaitLines("* ready", round + 1);
                // As a person saves: more often would be taken for a loop.
                Supervised.rest(BETWEEN_SAVES);
            }
            return new LoopResult(
                    "save to new process, median of " + rounds, new Times(times).medianMillis(), "ms", 300, true);
        }
    }

    private LoopResult ready() throws IOException {
        services("""
                  db: { resource: postgres, engine: embedded }
                  cache: { resource: redis, engine: embedded }
                  api: { command: "echo up; exec sleep 600", needs: [db, cache], ready: "log: up" }
                """);
        // The first time fetches the servers and makes the database.
        readyOnce();
        var times = new ArrayList<Duration>();
        for (int round = 0; round < 3; round++) {
            times.add(readyOnce());
        }
        return new LoopResult(
                "PostgreSQL, Redis (embedded) and a process ready", new Times(times).medianMillis(), "ms", 5000, true);
    }

    private Duration readyOnce() throws IOException {
        long start = System.nanoTime();
        try (var dev = Supervised.start(root, folder)) {
            dev.awaitLines("* ready", 3);
            return Duration.ofNanos(System.nanoTime() - start);
        }
    }

    /** What it took, and what the slowest of them took by itself, in seconds. */
    private record Wait(double all, double slowest) {}

    private List<LoopResult> waiters() throws IOException {
        var one = waiters(1, 0);
        var alike = waiters(WAITERS, 0);
        var uneven = waiters(WAITERS, UNEVEN);
        return List.of(
                new LoopResult(
                        "%d processes of a second each ready, against one".formatted(WAITERS),
                        alike.all / one.all,
                        "x",
                        1.5,
                        true),
                new LoopResult(
                        "%d of one to three seconds, from the start of 'dev' on, against the slowest's own time"
                                .formatted(WAITERS),
                        uneven.all / uneven.slowest,
                        "x",
                        1.5,
                        true));
    }

    /** Each takes a second, and the next one a bit more than the one before. */
    private Wait waiters(int count, double more) throws IOException {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(String.format(
                    Locale.ROOT,
                    "  s%d: { command: \"sleep %.2f; echo up; exec sleep 600\", ready: \"log: up\" }%n",
                    i,
                    1 + i * more));
        }
        services(text.toString());
        long start = System.nanoTime();
        try (var dev = Supervised.start(root, folder)) {
            dev.awaitLines("* ready", count);
            double all = (System.nanoTime() - start) / 1e9;
            return new Wait(all, dev.slowestMillis() / 1e3);
        }
    }

    private List<LoopResult> flood() throws IOException {
        var text = new StringBuilder();
        for (int i = 0; i < WRITERS; i++) {
            text.append(
                    "  s%d: { command: \"seq -f 'line %%.0f of a process that writes a lot' %d\", one_shot: true }%n"
                            .formatted(i, LINES));
        }
        services(text.toString());
        long start = System.nanoTime();
        try (var dev = Supervised.start(root, folder)) {
            double peak = dev.awaitEnd();
            double seconds = (System.nanoTime() - start) / 1e9;
            long heard = dev.count("| line ");
            long whole = dev.wholeLines(Pattern.compile("s\\d+ \\| line \\d+ of a process that writes a lot"));
            return List.of(
                    new LoopResult("lines of %d lost".formatted(WRITERS * LINES), WRITERS * LINES - whole, "", 0, true),
                    new LoopResult("lines torn, or there twice", heard - whole, "", 0, true),
                    new LoopResult("merged log, start and end included", heard / seconds, "lines/s", 150_000, false),
                    new LoopResult("memory while flooded", peak, "MB", 256, true));
        }
    }

    private List<LoopResult> idle() throws IOException {
        services("  api: { command: exec sleep 600 }\n");
        try (var dev = Supervised.start(root, folder, "--watch")) {
            dev.awaitLines("* started", 1);
            double share = dev.cpuShare(IDLE);
            return List.of(
                    new LoopResult("CPU of one core, idle", share * 100, "%", 1, true),
                    new LoopResult("memory, idle", dev.megabytes(), "MB", 120, true));
        }
    }

    private void services(String text) throws IOException {
        Files.writeString(folder.resolve("parity.yml"), "name: parity-bench-loop\nservices:\n" + text);
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            // The machine cleans its temporary files up, too.
        }
    }
}
