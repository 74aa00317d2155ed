package parity.jvm;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.json.Json;
import parity.shell.Program;

/** What a program is made of and run with, as JBang reads its header: nothing of it is looked up a second time. */
public record Makings(
        Path jdk,
        List<Path> sources,
        Map<String, Path> files,
        List<Path> libraries,
        List<String> compilerOptions,
        List<String> runtimeOptions) {

    /** Of a program that nobody has asked about yet. */
    static final Makings NONE = new Makings(Path.of(""), List.of(), Map.of(), List.of(), List.of(), List.of());

    public Makings {
        sources = List.copyOf(sources);
        files = Map.copyOf(files);
        libraries = List.copyOf(libraries);
        compilerOptions = List.copyOf(compilerOptions);
        runtimeOptions = List.copyOf(runtimeOptions);
    }

    /** What {@code jbang info tools} prints. */
    static Makings of(Json told) {
        var jdk = told.get("availableJdkPath");
        if (!jdk.isPresent()) {
            var asked = told.get("requestedJavaVersion").text();
            throw new Failure(
                    Exit.MISSING,
                    "no JDK here for this program, which asks for Java %s; 'doctor' says which there are"
                            .formatted(asked));
        }
        var files = new LinkedHashMap<String, Path>();
        told.get("files").items().forEach(file -> files.put(target(file), backing(file)));
        return new Makings(
                Path.of(jdk.text()),
                told.get("sources").items().stream().map(Makings::backing).toList(),
                files,
                texts(told, "resolvedDependencies").stream().map(Path::of).toList(),
                texts(told, "compileOptions"),
                texts(told, "runtimeOptions"));
    }

    boolean has(String library) {
        return libraries.stream()
                .anyMatch(jar -> String.valueOf(jar.getFileName()).matches(library + "-[0-9].*"));
    }

    Path program(String name) {
        return jdk.resolve("bin").resolve(Program.isOnWindows() ? name + ".exe" : name);
    }

    /** The same but for what is compiled, or taken as it is. */
    boolean needsNoNewStart(Makings other) {
        return new Makings(other.jdk, sources, files, other.libraries, other.compilerOptions, other.runtimeOptions)
                .equals(this);
    }

    /** Where nothing else is said, a file lies beside the classes. */
    private static String target(Json file) {
        var told = file.get("target");
        var target = told.isPresent()
                ? Path.of(told.text()).normalize()
                : backing(file).getFileName();
        if (target.isAbsolute() || target.startsWith("..")) {
            throw new Failure(
                    Exit.USAGE,
                    "//FILES of the header put a file at %s, outside of the classes; name a place among them"
                            .formatted(target));
        }
        return target.toString();
    }

    private static Path backing(Json file) {
        var backing = file.get("backingResource");
        var named = file.get("originalResource").text();
        if (!backing.isPresent()) {
            throw new Failure(Exit.USAGE, "'%s', which the header names, is not there".formatted(named));
        }
        return Path.of(backing.text()).normalize();
    }

    private static List<String> texts(Json told, String key) {
        return told.get(key).items().stream().map(Json::text).toList();
    }
}
