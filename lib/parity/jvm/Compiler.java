package parity.jvm;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What makes classes of sources. */
interface Compiler extends AutoCloseable {

    /** The nearest that is of the program's JDK. */
    static Compiler of(Makings makings, Path archives) {
        return OwnCompiler.of(makings).orElseGet(() -> new OtherCompiler(archives));
    }

    /** Empty where all went well, else what is wrong with them. */
    String compile(Makings makings, Collection<Path> sources, Path known, Path into);

    /** Gives back what it keeps open from one time to the next. */
    @Override
    default void close() {}

    /** The words of it. */
    static List<String> options(Makings makings, Path known, Path into) {
        // Of several the last counts: what the header says.
        var options = new ArrayList<>(List.of("-encoding", "UTF-8"));
        options.addAll(makings.compilerOptions());
        var classPath = Stream.concat(Stream.of(known), makings.libraries().stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        options.addAll(List.of("-cp", classPath, "-d", into.toString()));
        return options;
    }
}
