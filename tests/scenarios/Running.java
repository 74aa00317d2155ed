package scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import parity.shell.Command;
import parity.testing.RecipeRun;

/** A recipe that still runs, in a group of its own, as a terminal starts it; closing it ends it. */
record Running(Process process, Path talk) implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    /** Whoever starts the tests in the background has Ctrl-C ignored, and all their children with them. */
    private static final String GROUP = "$SIG{INT} = 'DEFAULT'; setpgrp(0, 0); exec @ARGV or die";

    static Running of(RecipeRun.Prepared recipe) {
        try {
            var talk = Files.createTempFile("talk", ".txt");
            var builder = new ProcessBuilder(heedful(recipe.command().words()))
                    .directory(recipe.command().directory().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(talk.toFile());
            builder.environment().putAll(recipe.command().environment());
            return new Running(builder.start(), talk);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same command in a group of its own, which heeds an interrupt. */
    static List<String> heedful(List<String> words) {
        var line = new ArrayList<>(List.of("perl", "-e", GROUP));
        line.addAll(words);
        return line;
    }

    /** Waits until it has come so far. */
    Running until(String phase, BooleanSupplier condition) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() - deadline > 0) {
                var said = said();
                // Whoever waits while it is opened has nothing to close yet.
                close();
                throw new AssertionError("never came to %s: %s".formatted(phase, said));
            }
            pause();
        }
        return this;
    }

    Running untilItSays(String words) {
        return until("say '%s'".formatted(words), () -> said().contains(words));
    }

    boolean isCalling(String program) {
        return process.descendants()
                .anyMatch(child -> child.info().command().orElse("").endsWith("/" + program));
    }

    /** To the whole group, as a terminal does on Ctrl-C. */
    int end(String signal) {
        Command.of("sh", "-c", "kill -s \"$1\" -- \"-$2\"", "sh", signal, String.valueOf(process.pid()))
                .run();
        return exit();
    }

    int exit() {
        try {
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("does not end: " + said());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String said() {
        try {
            return Files.readString(talk);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
