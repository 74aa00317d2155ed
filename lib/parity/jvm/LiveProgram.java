package parity.jvm;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import parity.concurrent.AtExit;
import parity.failure.Failure;
import parity.shell.Attached;
import parity.watch.Area;
import parity.watch.Watching;

/**
 * A program whose sources are compiled as they are saved, by a compiler that stays warm. Spring Boot's developer tools
 * take the new classes up in the JVM that runs; any other program is started anew.
 */
public final class LiveProgram {

    private static final String SPRING = "spring-boot";
    private static final String TOOLS = "org.springframework.boot:spring-boot-devtools";

    /** Saved files are ours to watch; what is compiled comes in one piece. */
    private static final List<String> PROMPT = List.of(
            "-Dspring.devtools.restart.poll-interval=100ms",
            "-Dspring.devtools.restart.quiet-period=50ms",
            "-Dspring.devtools.livereload.enabled=false");

    /** Where the program brings them itself, and is to be started anew all the same. */
    private static final String TOOLS_OFF = "-Dspring.devtools.restart.enabled=false";

    private final JavaProgram program;
    private final Recollection recollection;
    private final boolean renewsItself;
    private final Classes classes;
    private final List<String> words;
    private final Consumer<String> tell;
    private Makings makings;
    private String release;
    private Compiler compiler;
    private Optional<Attached> started = Optional.empty();
    private boolean isRenewed;

    private LiveProgram(
            JavaProgram program,
            Recollection recollection,
            Makings makings,
            boolean restarts,
            List<String> words,
            Consumer<String> tell) {
        this.program = program;
        this.recollection = recollection;
        this.makings = makings;
        this.release = Release.of(makings);
        this.renewsItself = !restarts && makings.has("spring-boot-devtools");
        this.classes = new Classes(recollection.folder());
        this.compiler = program.compiler(makings);
        this.words = List.copyOf(words);
        this.tell = tell;
    }

    /** Runs it to its end, and returns its exit code. */
    public static int run(JavaProgram program, boolean restarts, List<String> words, Consumer<String> tell) {
        var recollection = new Recollection(program.source(), "");
        var makings = recollection.makings();
        if (!restarts && makings.has(SPRING)) {
            recollection = new Recollection(program.source(), "-live", TOOLS);
            makings = recollection.makings();
        }
        return new LiveProgram(program, recollection, makings, restarts, words, tell).await();
    }

    private int await() {
        // Watched first: what is saved while it starts is taken up, too.
        try (var _ = AtExit.run(this::end);
                var _ = Watching.of(Area.below(program.source().folder(), folders()), this::renew, tell)) {
            begin();
            while (true) {
                int exit = present().await();
                if (!wasRenewed()) {
                    return exit;
                }
            }
        } finally {
            end();
        }
    }

    private synchronized void begin() {
        classes.update(makings, compiler);
        started = Optional.of(start());
    }

    private Attached start() {
        if (renewsItself) {
            return program.line(makings, PROMPT, classes.folder(), words).startAttached();
        }
        var archive = Archive.of(recollection.folder(), makings);
        var more =
                Stream.concat(archive.options().stream(), Stream.of(TOOLS_OFF)).toList();
        var fresh = program.line(makings, more, classes.folder(), words).startAttached();
        archive.makeBeside(fresh);
        return fresh;
    }

    private synchronized Attached present() {
        return started.orElseThrow();
    }

    private synchronized boolean wasRenewed() {
        boolean was = isRenewed;
        isRenewed = false;
        return was;
    }

    private synchronized void end() {
        started.ifPresent(Attached::close);
    }

    private List<Path> folders() {
        return Stream.concat(
                        Stream.of(program.source().folder()),
                        Stream.concat(makings.sources().stream(), makings.files().values().stream())
                                .map(file -> Objects.requireNonNull(file.getParent())))
                .distinct()
                .toList();
    }

    private synchronized void renew(List<Path> changed) {
        try {
            var now = recollection.makings();
            // Another library, or another option of its JVM, is nothing that a program takes up while it runs.
            var installed = Release.of(now);
            boolean isOther = !makings.needsNoNewStart(now) || !installed.equals(release);
            if (isOther) {
                compiler.close();
                compiler = program.compiler(now);
            }
            var update = classes.update(now, compiler);
            makings = now;
            release = installed;
            if (update.isAny()) {
                tell.accept("taken up, %d compiled".formatted(update.compiled()));
            }
            if (update.isAny() && (isOther || !renewsItself) && started.isPresent()) {
                end();
                isRenewed = true;
                started = Optional.of(start());
            }
        } catch (RuntimeException e) {
            // Whoever saves the next file is to be heard all the same.
            tell.accept(e instanceof Failure ? String.valueOf(e.getMessage()) : e.toString());
        }
    }
}
