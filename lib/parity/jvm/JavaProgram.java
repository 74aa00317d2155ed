package parity.jvm;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import parity.concurrent.AtExit;
import parity.shell.Command;

/** A Java program that is quickly there again when one of its sources has changed. */
public record JavaProgram(JavaSource source, List<String> options) {

    public JavaProgram {
        options = List.copyOf(options);
    }

    /** What building it came to. */
    public record Built(Path source, Path classes, int compiled, boolean archived) {

        public List<String> told() {
            var what = switch (compiled) {
                case 0 -> "nothing to compile";
                case 1 -> "1 source compiled";
                default -> compiled + " sources compiled";
            };
            return archived
                    ? List.of(what, "its libraries put into an archive, once: the next starts are quicker")
                    : List.of(what);
        }
    }

    /** With what is left to do when nobody waits any more. */
    public record Compiled(Built built, Runnable rest) {}

    /**
     * What builds it, where that takes neither JBang nor another JDK, and runs nothing but our own compiler. For who is in
     * a hurry: the archive is left to whoever has the time.
     */
    public Optional<Supplier<Compiled>> ownBuild() {
        return recollection().remembered().filter(OwnCompiler::isEnoughFor).map(makings -> () -> {
            var ready = ready(makings);
            return new Compiled(ready.built(source, false), ready.archive.due().orElse(() -> {}));
        });
    }

    /** With an archive of its libraries, where it has none: what runs meanwhile is not in a hurry. */
    public Built build() {
        var ready = ready();
        var archiving = ready.archive.due();
        archiving.ifPresent(Runnable::run);
        return ready.built(source, archiving.isPresent() && ready.archive.isThere());
    }

    /** Builds it where it must be, runs it to its end, and returns its exit code. */
    public int run(List<String> words) {
        var ready = ready();
        var archive = ready.archive;
        var started = line(ready.makings, archive.options(), ready.classes.folder(), words)
                .startAttached();
        try (var _ = AtExit.run(started::close)) {
            archive.makeBeside(started);
            return started.await();
        }
    }

    /**
     * How what was built last is run as it is, whatever became of its sources since; nothing where more than that would
     * have to be done first.
     */
    public Optional<List<String>> builtLine(List<String> words) {
        var recollection = recollection();
        var classes = new Classes(recollection.folder());
        return recollection.remembered().filter(_ -> classes.areWhole()).flatMap(makings -> {
            var archive = Archive.of(recollection.folder(), makings);
            return archive.isThere()
                    ? Optional.of(line(makings, archive.options(), classes.folder(), words)
                            .words())
                    : Optional.empty();
        });
    }

    private record Ready(Makings makings, Classes classes, int compiled, Archive archive) {

        private Built built(JavaSource source, boolean isArchived) {
            return new Built(source.file(), classes.folder(), compiled, isArchived);
        }
    }

    private Ready ready() {
        return ready(recollection().makings());
    }

    private Ready ready(Makings makings) {
        var folder = recollection().folder();
        var classes = new Classes(folder);
        try (var compiler = compiler(makings)) {
            int compiled = classes.update(makings, compiler).compiled();
            return new Ready(makings, classes, compiled, Archive.of(folder, makings));
        }
    }

    private Recollection recollection() {
        return new Recollection(source, "");
    }

    /** The libraries first: an archive of them stays true with whatever follows. */
    Command line(Makings makings, List<String> more, Path classes, List<String> words) {
        var line = new ArrayList<String>();
        line.add(makings.program("java").toString());
        line.addAll(makings.runtimeOptions());
        line.addAll(more);
        line.addAll(options);
        var libraries = Archive.classPath(makings);
        line.add("-cp");
        line.add(libraries.isEmpty() ? classes.toString() : libraries + File.pathSeparator + classes);
        line.add(source.mainClass());
        line.addAll(words);
        return Command.of(line);
    }

    Compiler compiler(Makings makings) {
        return Compiler.of(makings, source.project().file("java"));
    }
}
