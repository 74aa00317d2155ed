package parity.loop;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import parity.concurrent.Background;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.jvm.JavaProgram;
import parity.process.HostProcess.Ear;

/** A Java program built by our own compiler: without the start of a JVM, and quicker with each time. */
record JavaBuilding(Supplier<JavaProgram.Compiled> build) implements Building {

    /** An interrupt would close the compiler's jars under it, so that it is left to itself. */
    @Override
    public int run(Ear ear) throws InterruptedException {
        var work = new FutureTask<>(() -> built(ear));
        Background.start(work);
        try {
            return work.get();
        } catch (ExecutionException e) {
            // Of memory, say, that was not enough: what runs shall not suffer from it.
            say(String.valueOf(e.getCause()), ear);
            return Exit.FAILED.code();
        }
    }

    private int built(Ear ear) {
        try {
            var compiled = build.get();
            compiled.built().told().forEach(line -> say(line, ear));
            Background.start(() -> tidyUp(compiled.rest()));
            return 0;
        } catch (Failure trouble) {
            say(trouble.getMessage(), ear);
            return trouble.exit().code();
        }
    }

    /** The compiler's memory is given back, for it may be hours until the next time. */
    private static void tidyUp(Runnable rest) {
        System.gc();
        try {
            rest.run();
        } catch (RuntimeException e) {
            // An archive is for speed alone.
        }
    }

    private static void say(String line, Ear ear) {
        var bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        ear.heard(bytes, bytes.length);
    }
}
