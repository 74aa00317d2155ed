package parity.loop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import parity.config.Project;
import parity.config.ProjectFolder;
import parity.jvm.JavaProgram;
import parity.jvm.JavaSource;
import parity.process.Launch;
import parity.shell.Program;

/**
 * A service that {@code run-java} runs, of what its build with {@code run-java --build} has just made: it is started
 * without a JVM in between, which would only find that out. What was built runs, also where it was saved again since.
 */
record BuiltJava(String build, String command, Launch asTyped) {

    private static final String RECIPE = "run-java";
    private static final List<String> BUILD = List.of(RECIPE, "--build");

    /** A shell would take every one of them as it stands. */
    private static final Pattern PLAIN = Pattern.compile("[\\w ./:=@%+,'\"-]*");

    /** Nothing where anything about it is not as plain as that. */
    Optional<Launch> launch() {
        if (Program.isOnWindows()
                || !Stream.of(build, command)
                        .allMatch(line -> PLAIN.matcher(line).matches())) {
            return Optional.empty();
        }
        var built = argumentsOf(build, BUILD);
        var run = argumentsOf(command, List.of(RECIPE));
        boolean isSame = built.size() == 1 && !run.isEmpty() && run.getFirst().equals(built.getFirst());
        boolean isPlain = run.stream().noneMatch(word -> word.startsWith("-") || word.startsWith("@"));
        if (!isSame || !isPlain || !Files.isRegularFile(directory().resolve(run.getFirst()))) {
            return Optional.empty();
        }
        return program(run.getFirst())
                .builtLine(run.subList(1, run.size()))
                .map(words -> new Launch(words, directory(), asTyped.environment()));
    }

    private JavaProgram program(String source) {
        var project = new ProjectFolder(Project.directoryAround(directory()).orElse(directory()));
        return new JavaProgram(JavaSource.of(directory().resolve(source).toString(), project), List.of());
    }

    private Path directory() {
        return asTyped.directory();
    }

    /** What follows on our own launcher and these words; nothing in any other line. */
    private List<String> argumentsOf(String line, List<String> recipe) {
        var words = ShellWords.of(line);
        int start = 1 + recipe.size();
        boolean isOurs =
                words.size() >= start && words.subList(1, start).equals(recipe) && isLauncher(words.getFirst());
        return isOurs ? words.subList(start, words.size()) : List.of();
    }

    /** Also where a link leads to it. */
    private boolean isLauncher(String word) {
        var root = System.getProperty("parity.root");
        try {
            return root != null && Files.isSameFile(directory().resolve(word), Path.of(root, "jbang"));
        } catch (IOException e) {
            return false;
        }
    }
}
