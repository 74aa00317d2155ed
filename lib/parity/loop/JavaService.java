package parity.loop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import parity.config.Project;
import parity.config.ProjectFolder;
import parity.jvm.JavaProgram;
import parity.jvm.JavaSource;
import parity.process.Launch;
import parity.shell.Program;

/**
 * A service that {@code run-java --build} builds and {@code run-java} runs: {@code dev} does both itself, without the
 * JVMs in between that would only find out how. Where anything about it is not as plain as that, there is nothing to it.
 */
record JavaService(String build, String command, Path directory) {

    private static final String RECIPE = "run-java";
    private static final List<String> BUILD = List.of(RECIPE, "--build");

    /** A shell would take every one of them as it stands. */
    private static final Pattern PLAIN = Pattern.compile("[\\w ./:=@%+,'\"-]*");

    Optional<Building> building() {
        return lookedAt(() -> source().map(this::program).flatMap(JavaProgram::ownBuild))
                .map(JavaBuilding::new);
    }

    /** Of what its build has just made: that runs, also where it was saved again since. */
    Optional<Launch> launch(Map<String, String> environment) {
        var run = argumentsOf(command, List.of(RECIPE));
        boolean isPlain = run.stream().noneMatch(word -> word.startsWith("-") || word.startsWith("@"));
        return source().filter(
                        built -> isPlain && !run.isEmpty() && run.getFirst().equals(built))
                .flatMap(built -> lookedAt(() -> program(built).builtLine(run.subList(1, run.size()))))
                .map(words -> new Launch(words, directory, environment));
    }

    /** Sources that come and go meanwhile are no trouble of ours: the recipe says what is wrong with them. */
    private static <T> Optional<T> lookedAt(Supplier<Optional<T>> look) {
        try {
            return look.get();
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** The one file that is built. */
    private Optional<String> source() {
        var built = argumentsOf(build, BUILD);
        return built.size() == 1
                ? Optional.of(built.getFirst()).filter(JavaService::isJava).filter(this::isThere)
                : Optional.empty();
    }

    private static boolean isJava(String file) {
        return file.endsWith(".java");
    }

    private boolean isThere(String file) {
        return Files.isRegularFile(directory.resolve(file));
    }

    private JavaProgram program(String source) {
        var project = new ProjectFolder(Project.directoryAround(directory).orElse(directory));
        return new JavaProgram(JavaSource.of(directory.resolve(source).toString(), project), List.of());
    }

    /** What follows on our own launcher and these words; nothing in any other line. */
    private List<String> argumentsOf(String line, List<String> recipe) {
        if (Program.isOnWindows() || !PLAIN.matcher(line).matches()) {
            return List.of();
        }
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
            return root != null && Files.isSameFile(directory.resolve(word), Path.of(root, "jbang"));
        } catch (IOException e) {
            return false;
        }
    }
}
