package parity.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parity.failure.Exit;
import parity.failure.Failure;

/** A `dev` that is measured from outside: what it printed, and what Linux says that it costs; closing it ends it. */
record Supervised(Process process, Path said) implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final Pattern READY = Pattern.compile("[*] ready after (\\d+) ms");
    private static final int TICKS_PER_SECOND = 100;

    static Supervised start(Path root, Path folder, String... words) throws IOException {
        var said = folder.resolve("said.txt");
        var line = new ArrayList<>(List.of(root.resolve("jbang").toString(), "dev"));
        line.addAll(List.of(words));
        var process = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        return new Supervised(process, said);
    }

    /** Waits until so many lines have this in them, and returns the last of them. */
    String awaitLines(String part, int count) throws IOException {
        return await("'%s' %d times".formatted(part, count), count, line -> line.contains(part));
    }

    /** Waits until a service has a line with this in it, and returns that. */
    String awaitLine(String service, String part) throws IOException {
        return await(
                "'%s' of %s".formatted(part, service),
                1,
                line -> line.startsWith(service + " ") && line.contains(part));
    }

    private String await(String what, int count, Predicate<String> isMeant) throws IOException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            var found = lines().stream().filter(isMeant).toList();
            if (found.size() >= count) {
                return found.getLast();
            }
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new Failure(Exit.FAILED, "'dev' did not say %s: %s".formatted(what, lines()));
            }
            rest(PAUSE);
        }
    }

    /** Waits until it ended by itself, and returns the most memory in MB that it had. */
    double awaitEnd() {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        double peak = 0;
        while (process.isAlive()) {
            if (System.nanoTime() > deadline) {
                throw new Failure(Exit.TIMED_OUT, "'dev' did not end within %d s".formatted(LIMIT.toSeconds()));
            }
            peak = Math.max(peak, memory("VmHWM:"));
            rest(PAUSE);
        }
        return peak;
    }

    long count(String part) throws IOException {
        try (var lines = Files.lines(said)) {
            return lines.filter(line -> line.contains(part)).count();
        }
    }

    /** How many different lines are this and nothing else. */
    long wholeLines(Pattern line) throws IOException {
        try (var lines = Files.lines(said)) {
            return lines.filter(line.asMatchPredicate()).distinct().count();
        }
    }

    /** Of all that became ready, by what `dev` says of each. */
    long slowestMillis() {
        return lines().stream()
                .map(READY::matcher)
                .filter(Matcher::find)
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .max()
                .orElseThrow(() -> new Failure("nothing became ready"));
    }

    /** Of one core. */
    double cpuShare(Duration during) throws IOException {
        // What it does to begin with is no idleness.
        rest(Duration.ofSeconds(3));
        long before = ticks();
        rest(during);
        return (double) (ticks() - before) / TICKS_PER_SECOND / during.toSeconds();
    }

    double megabytes() {
        return memory("VmRSS:");
    }

    /** None once it has ended. */
    private double memory(String which) {
        try (var lines = Files.lines(Path.of("/proc/%d/status".formatted(process.pid())))) {
            return lines.filter(line -> line.startsWith(which))
                            .map(line -> line.replaceAll("\\D", ""))
                            .mapToDouble(Double::parseDouble)
                            .findFirst()
                            .orElse(0)
                    / 1024;
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    /** User and system time, which stand behind the name. */
    private long ticks() throws IOException {
        var stat = Files.readString(Path.of("/proc/%d/stat".formatted(process.pid())));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void rest(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while 'dev' was measured");
        }
    }

    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }
}
