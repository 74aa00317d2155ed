package parity.jvm;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The compiler of the JDK that we run on: there at once, and quicker with each time; the jars stay open in between. */
final class OwnCompiler implements Compiler {

    /** Without them this JDK looks for no annotation processor. */
    private static final Pattern FOREIGN = Pattern.compile("^(-proc:(?!none).*|--?processor.*|-Xplugin.*|-J.*)");

    private final JavaCompiler compiler;
    private final StandardJavaFileManager files;

    private OwnCompiler(JavaCompiler compiler) {
        this.compiler = compiler;
        this.files = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
    }

    /** Where we run on the JDK that the program wants. */
    static Optional<Compiler> of(Makings makings) {
        return isOurs(makings.jdk())
                ? Optional.ofNullable(ToolProvider.getSystemJavaCompiler()).map(OwnCompiler::new)
                : Optional.empty();
    }

    /** Also where a link leads to it. */
    private static boolean isOurs(Path jdk) {
        try {
            return Files.isSameFile(jdk, Path.of(System.getProperty("java.home")));
        } catch (IOException e) {
            return false;
        }
    }

    /** Also none that runs code of the program's, or of others, while it compiles. */
    static boolean isEnoughFor(Makings makings) {
        return isOurs(makings.jdk()) && makings.compilerOptions().stream().noneMatch(FOREIGN.asPredicate());
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
        // This JVM is started already.
        var options = Compiler.options(makings, known, into).stream()
                .filter(option -> !option.startsWith("-J"))
                .toList();
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
