package parity.jvm;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.json.Json;

/** What a program is made of and run with, as JBang reads its header: nothing of it is looked up a second time. */
public record Makings(
        Path jdk,
        List<Path> sources,
        Map<String, Path> files,
        List<Path> libraries,
        List<String> compilerOptions,
        List<String> runtimeOptions) {

    public Makings {
        sources = List.copyOf(sources);
        files = Map.copyOf(files);
        libraries = List.copyOf(libraries);
        compilerOptions = List.copyOf(compilerOptions);
        runtimeOptions = List.copyOf(runtimeOptions);
    }

    /** What {@code jbang info tools} prints. */
    static Makings of(Json told, Path folder) {
        var jdk = told.get("availableJdkPath");
        if (!jdk.isPresent()) {
            var asked = told.get("requestedJavaVersion").text();
            throw new Failure(
                    Exit.MISSING,
                    "no JDK here for this program, which asks for Java %s; 'doctor' says which there are"
                            .formatted(asked));
        }
        var files = new LinkedHashMap<String, Path>();
        told.get("files").items().forEach(file -> files.put(target(file, folder), backing(file)));
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
        return jdk.resolve("bin").resolve(name);
    }

    /** Where nothing else is said, a file has the same place as in the folder of the main source. */
    private static String target(Json file, Path folder) {
        var target = file.get("target");
        return target.isPresent()
                ? target.text()
                : folder.relativize(backing(file)).toString();
    }

    private static Path backing(Json file) {
        return Path.of(file.get("backingResource").text()).normalize();
    }

    private static List<String> texts(Json told, String key) {
        return told.get(key).items().stream().map(Json::text).toList();
    }
}
