package parity.loop;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import parity.concurrent.Background;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.jvm.JavaProgram;
import parity.process.HostProcess.Ear;

/** A Java program built by our own compiler: without the start of a JVM, and quicker with each time. */
record JavaBuilding(JavaProgram program) implements Building {

    /** An interrupt would close the compiler's jars under it, so that it is left to itself. */
    @Override
    public int run(Ear ear) throws InterruptedException {
        var work = new FutureTask<>(() -> build(ear));
        Background.start(work);
        try {
            int exit = work.get();
            Background.start(System::gc);
            return exit;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private int build(Ear ear) {
        try {
            program.compile().told().forEach(line -> say(line, ear));
            return 0;
        } catch (Failure trouble) {
            say(trouble.getMessage(), ear);
            return trouble.exit().code();
        } catch (RuntimeException trouble) {
            say(trouble.toString(), ear);
            return Exit.FAILED.code();
        }
    }

    private static void say(String line, Ear ear) {
        var bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        ear.heard(bytes, bytes.length);
    }
}
