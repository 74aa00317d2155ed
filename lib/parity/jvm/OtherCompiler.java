package parity.jvm;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import parity.shell.Command;

/** The compiler of another JDK, the program's own, which remembers from one time to the next what it loads. */
record OtherCompiler(Path archives) implements Compiler {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Override
    public String compile(Makings makings, Collection<Path> sources, Path known, Path into) {
        var line = new ArrayList<>(List.of(
                makings.program("javac").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-J-XX:+UseSerialGC",
                // Where a JDK knows no such archive it goes without, and silently.
                "-J-XX:+IgnoreUnrecognizedVMOptions",
                "-J-XX:+AutoCreateSharedArchive",
                "-J-XX:SharedArchiveFile=" + archives.resolve("javac.jsa"),
                "-J-Xlog:disable"));
        line.addAll(Compiler.options(makings, known, into));
        sources.forEach(source -> line.add(source.toString()));
        var outcome = Command.of(line).within(PATIENCE).run();
        return outcome.succeeded() ? "" : (outcome.out() + outcome.err()).strip();
    }
}
