package parity.shell;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where a program of a given name is found: as a shell would find it, or where Go puts what it installs. */
public final class Program {

    private Program() {}

    public static Optional<Path> find(String name) {
        return folders()
                .flatMap(folder -> candidates(folder, name))
                .filter(Program::isProgram)
                .findFirst();
    }

    public static boolean exists(String name) {
        return find(name).isPresent();
    }

    /** Where programs, sockets and shells have other names. */
    public static boolean isOnWindows() {
        return System.getProperty("os.name", "").startsWith("Windows");
    }

    private static Stream<Path> folders() {
        return Stream.concat(listed("PATH"), Stream.concat(listed("GOBIN"), goFolder()));
    }

    private static Stream<Path> goFolder() {
        var own = listed("GOPATH").findFirst().orElse(Path.of(System.getProperty("user.home"), "go"));
        return Stream.of(own.resolve("bin"));
    }

    private static Stream<Path> listed(String variable) {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(System.getenv().getOrDefault(variable, ""))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of);
    }

    private static Stream<Path> candidates(Path folder, String name) {
        return Stream.of("", ".exe", ".cmd").map(suffix -> folder.resolve(name + suffix));
    }

    private static boolean isProgram(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }
}
