package parity.testing;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import javax.tools.ToolProvider;
import parity.failure.Exit;
import parity.failure.Failure;

/** The test sources of a project, and the classes they are compiled to; compiled again only when one changed. */
record Sources(Path project, List<Path> files) {

    /** The project is the nearest folder, upwards, that has tests. */
    static Sources from(Path here) {
        for (var folder = here.toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("tests"))) {
                return new Sources(folder, javaFiles(folder.resolve("tests")));
            }
        }
        throw new Failure(Exit.USAGE, "no folder 'tests' here or above; 'jbang new-recipe NAME' writes a first test");
    }

    /** The folder of the compiled classes. */
    Path compiled() {
        var classPath = System.getProperty("java.class.path");
        var folder = project.resolve("build/tests").resolve(fingerprint(classPath));
        if (!Files.isDirectory(folder)) {
            compile(classPath, folder);
        }
        return folder;
    }

    private void compile(String classPath, Path folder) {
        var draft = folder.resolveSibling(
                folder.getFileName() + "." + ProcessHandle.current().pid());
        var compiler = ToolProvider.getSystemJavaCompiler();
        var said = new StringWriter();
        try (var disk = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            Files.createDirectories(draft);
            var options = List.of("-d", draft.toString(), "-cp", classPath, "-proc:none", "-g", "-parameters");
            if (!compiler.getTask(said, disk, null, options, null, disk.getJavaFileObjectsFromPaths(files))
                    .call()) {
                throw new Failure(
                        "the tests do not compile:\n" + said.toString().strip());
            }
            // Named by content, so whoever else compiled the same meanwhile made the same.
            if (!Files.isDirectory(folder)) {
                Files.move(draft, folder);
            }
        } catch (IOException e) {
            throw new Failure("cannot write the compiled tests to %s: %s".formatted(folder, e));
        }
    }

    private String fingerprint(String classPath) {
        var sum = new CRC32();
        sum.update(classPath.getBytes(StandardCharsets.UTF_8));
        try {
            for (var file : files) {
                sum.update(file.toString().getBytes(StandardCharsets.UTF_8));
                sum.update(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Long.toHexString(sum.getValue());
    }

    private static List<Path> javaFiles(Path folder) {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
