package parity.jvm;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The compiler of the JDK that we run on: there at once, and quicker with each time; the jars stay open in between. */
final class OwnCompiler implements Compiler {

    /** Its JVM's, and a file with more of them. */
    private static final Pattern OF_JAVAC = Pattern.compile("-J.*|@.*");

    /** Without them this JDK looks for no annotation processor. */
    private static final Pattern FOREIGN = Pattern.compile("-proc:(?!none).*|--?processor.*|-Xplugin.*");

    /** Names those that start by themselves, where they lie on the class path. */
    private static final String PLUGINS = "META-INF/services/com.sun.source.util.Plugin";

    /** Of each set of libraries that was asked about: a jar is opened once. */
    private static final Map<String, Boolean> WITH_PLUGINS = new ConcurrentHashMap<>();

    private final JavaCompiler compiler;
    private final StandardJavaFileManager files;

    private OwnCompiler(JavaCompiler compiler) {
        this.compiler = compiler;
        this.files = compiler.getStandardFileManager(null, Locale.ROOT, null);
    }

    /** Where we run on the JDK that the program wants, and it wants nothing that only the program {@code javac} can. */
    static Optional<Compiler> of(Makings makings) {
        return canServe(makings)
                ? Optional.of(new OwnCompiler(ToolProvider.getSystemJavaCompiler()))
                : Optional.empty();
    }

    private static boolean canServe(Makings makings) {
        return isOurs(makings.jdk())
                && ToolProvider.getSystemJavaCompiler() != null
                && makings.compilerOptions().stream().noneMatch(OF_JAVAC.asMatchPredicate());
    }

    /** Also where a link leads to it. */
    private static boolean isOurs(Path jdk) {
        try {
            return Files.isSameFile(jdk, Path.of(System.getProperty("java.home")));
        } catch (IOException e) {
            return false;
        }
    }

    /** True where it does, and runs no code of others while it compiles: whoever calls it may have more to look after. */
    static boolean isEnoughFor(Makings makings) {
        return canServe(makings)
                && makings.compilerOptions().stream().noneMatch(FOREIGN.asMatchPredicate())
                && !WITH_PLUGINS.computeIfAbsent(
                        Release.of(makings), _ -> makings.libraries().stream().anyMatch(OwnCompiler::hasPlugins));
    }

    private static boolean hasPlugins(Path library) {
        try (var jar = new ZipFile(library.toFile())) {
            return jar.getEntry(PLUGINS) != null;
        } catch (IOException e) {
            // No jar: whatever it is, the compiler says so.
            return false;
        }
    }

    @Override
    public void close() {
        try {
            files.close();
        } catch (IOException e) {
            // It was only read from.
        }
    }

    @Override
    public String compile(Makings makings, Collection<Path> sources, Path known, Path into) {
        var said = new StringWriter();
        var options = Compiler.options(makings, known, into);
        try {
            var units = files.getJavaFileObjectsFromPaths(List.copyOf(sources));
            return compiler.getTask(said, files, null, options, null, units).call()
                    ? ""
                    : said.toString().strip();
        } catch (RuntimeException e) {
            // An option that it does not know, or a processor of the program's that fails.
            return (said + "\n" + e.getMessage()).strip();
        }
    }
}
