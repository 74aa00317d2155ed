package parity.loop;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import parity.config.Project;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.shell.Program;

/** A supervisor that is started in the background, and goes on when the terminal and whoever typed have gone. */
public final class Detachment {

    /** As the launcher starts every recipe: a class cache made for other flags would be of no use. */
    static final List<String> FLAGS = List.of(
            "-Xms32m",
            "-Xmn20m",
            "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=30",
            "-Xlog:disable",
            "-Djdk.reflect.useNativeAccessorOnly=true",
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "-Dparity.tty=");

    private static final Duration PAUSE = Duration.ofMillis(10);
    private static final int LINES = 5;

    private final Project project;
    private final Process process;
    private final Path talk;

    private Detachment(Project project, Process process, Path talk) {
        this.project = project;
        this.process = process;
        this.talk = talk;
    }

    /** Runs a class of the library with these words, in a session of its own, where no hang-up and no Ctrl-C reaches it. */
    public static Detachment of(Project project, String main, List<String> words) {
        var folder = Remains.folder(project);
        var talk = folder.resolve("supervisor.log");
        try {
            Files.createDirectories(folder);
            var line = Stream.of(apart(), java(), List.of(main), words)
                    .flatMap(List::stream)
                    .toList();
            var process = new ProcessBuilder(line)
                    .directory(project.directory().toFile())
                    .redirectInput(nothing())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(talk.toFile())
                    .start();
            return new Detachment(project, process, talk);
        } catch (IOException e) {
            throw new Failure("cannot start 'dev' in the background: " + e.getMessage());
        }
    }

    /** Waits until it can be spoken with, or says why it has ended before. */
    public Supervisor awaitBegin(Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        var supervisor = Supervisor.of(project);
        while (!supervisor.isRunning() || supervisor.pid() != process.pid()) {
            if (!process.isAlive()) {
                throw new Failure(exit(), "'dev' in the background ended at once: " + lastWords());
            }
            if (System.nanoTime() - deadline > 0) {
                process.destroy();
                throw new Failure(
                        Exit.TIMED_OUT, "'dev' in the background does not begin; %s has what it said".formatted(talk));
            }
            rest();
            supervisor = Supervisor.of(project);
        }
        return supervisor;
    }

    /** Without a program for a session of its own, signals of the terminal are ignored: a JVM heeds what it was born with. */
    private static List<String> apart() {
        return Program.find("setsid")
                .map(setsid -> List.of(setsid.toString()))
                .orElseGet(() -> Program.exists("sh")
                        ? List.of("sh", "-c", "trap '' HUP INT QUIT; exec \"$@\"", "sh")
                        : List.of());
    }

    private static List<String> java() {
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(FLAGS);
        cache().ifPresent(words::add);
        var root = System.getProperty("parity.root");
        if (root != null) {
            words.add("-Dparity.root=" + root);
        }
        words.add("-cp");
        words.add(System.getProperty("java.class.path"));
        return words;
    }

    private static java.util.Optional<String> cache() {
        return ProcessHandle.current().info().arguments().stream()
                .flatMap(Arrays::stream)
                .filter(word -> word.startsWith("-XX:AOTCache="))
                .findFirst();
    }

    private static File nothing() {
        return new File(Program.isOnWindows() ? "NUL" : "/dev/null");
    }

    private Exit exit() {
        int code = process.exitValue();
        return Stream.of(Exit.values())
                .filter(one -> one.code() == code && code != 0)
                .findFirst()
                .orElse(Exit.FAILED);
    }

    private String lastWords() {
        var lines = said();
        return lines.isEmpty()
                ? "it said nothing"
                : String.join(" | ", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
    }

    /** What it has told of itself by now: a port that was taken, what an earlier run had left. */
    public List<String> said() {
        try {
            return Files.readString(talk, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static void rest() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while 'dev' began");
        }
    }
}
