package parity.shell;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.zeroturnaround.exec.ProcessExecutor;
import org.zeroturnaround.exec.ProcessResult;
import parity.failure.Exit;
import parity.failure.Failure;

/** A program with its arguments, run without a shell in between, within a limit. */
public record Command(List<String> words, Path directory, Map<String, String> environment, Duration limit) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    public Command {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    public static Command of(String... words) {
        return of(List.of(words));
    }

    public static Command of(List<String> words) {
        return new Command(words, Path.of("").toAbsolutePath(), Map.of(), PATIENCE);
    }

    public Command in(Path directory) {
        return new Command(words, directory, environment, limit);
    }

    public Command with(String name, String value) {
        return with(Map.of(name, value));
    }

    public Command with(Map<String, String> variables) {
        var more = new LinkedHashMap<>(environment);
        more.putAll(variables);
        return new Command(words, directory, more, limit);
    }

    public Command within(Duration limit) {
        return new Command(words, directory, environment, limit);
    }

    /** Runs it to its end, whatever that is; what it printed is kept, both streams apart. */
    public Outcome run() {
        return run("");
    }

    /** The same with a text on its standard input. */
    public Outcome run(String input) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        long start = System.nanoTime();
        int exit = execute(out, err, reading(input));
        return new Outcome(exit, text(out), text(err), Duration.ofNanos(System.nanoTime() - start));
    }

    /** Runs it to its end and passes what it prints on as it comes. */
    public int stream(OutputStream out, OutputStream err) {
        return stream("", out, err);
    }

    /** The same with a text on its standard input. */
    public int stream(String input, OutputStream out, OutputStream err) {
        return execute(out, err, reading(input));
    }

    /** Runs it on the terminal of whoever started us, for as long as they like. */
    public int attach() {
        return startAttached().await();
    }

    /** Starts it there. */
    public Attached startAttached() {
        try {
            return new Attached(words.getFirst(), Spawn.twiceAtMost(builder().inheritIO()::start));
        } catch (IOException e) {
            throw notStarted(e);
        }
    }

    /** Starts it and leaves it running, its streams in our hands. */
    public Child start() {
        try {
            return new Child(Spawn.twiceAtMost(builder()::start));
        } catch (IOException e) {
            throw notStarted(e);
        }
    }

    /** How long it takes from start to end, with nothing of ours in between: what it prints is thrown away. */
    public Duration time() {
        try {
            var builder = builder()
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            long start = System.nanoTime();
            var process = Spawn.twiceAtMost(builder::start);
            process.getOutputStream().close();
            int exit = process.waitFor();
            var took = Duration.ofNanos(System.nanoTime() - start);
            if (exit != 0) {
                throw new Failure("'%s' ended with exit code %d, so its time means nothing".formatted(this, exit));
            }
            return took;
        } catch (IOException e) {
            throw notStarted(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while '%s' ran".formatted(words.getFirst()));
        }
    }

    @Override
    public String toString() {
        return String.join(" ", words.stream().map(Command::quoted).toList());
    }

    private int execute(OutputStream out, OutputStream err, InputStream in) {
        try {
            var process = new ProcessExecutor(words)
                    .directory(directory.toFile())
                    .environment(environment)
                    .redirectInput(in)
                    .redirectOutput(out)
                    .redirectError(err)
                    .timeout(limit.toMillis(), TimeUnit.MILLISECONDS)
                    // zt-exec would end the child alone and leave its children running.
                    .stopper(Command::endWithDescendants)
                    .destroyOnExit();
            return Spawn.<ProcessResult, InterruptedException, TimeoutException>twiceAtMost(process::execute)
                    .getExitValue();
        } catch (IOException e) {
            throw notStarted(e);
        } catch (TimeoutException e) {
            throw new Failure(Exit.TIMED_OUT, "'%s' did not end within %d s".formatted(this, limit.toSeconds()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while '%s' ran".formatted(words.getFirst()));
        }
    }

    private static InputStream reading(String input) {
        return input.isEmpty()
                ? InputStream.nullInputStream()
                : new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    }

    private ProcessBuilder builder() {
        var builder = new ProcessBuilder(words).directory(directory.toFile());
        builder.environment().putAll(environment);
        return builder;
    }

    private Failure notStarted(IOException e) {
        return Spawn.isNotThere(e)
                ? new Failure(
                        Exit.MISSING,
                        "cannot run '%s': it is not installed, or not on PATH".formatted(words.getFirst()))
                : new Failure("cannot start '%s': %s".formatted(words.getFirst(), e.getMessage()));
    }

    private static void endWithDescendants(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String quoted(String word) {
        return !word.isEmpty()
                        && word.chars().allMatch(c -> Character.isLetterOrDigit(c) || "-_./:=@,+%".indexOf(c) >= 0)
                ? word
                : "'" + word.replace("'", "'\\''") + "'";
    }
}
