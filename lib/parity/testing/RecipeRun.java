package parity.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import parity.json.Json;
import parity.shell.Command;
import parity.shell.Outcome;

/** A recipe run as a user runs it, through the launcher, and what is expected of it. */
public record RecipeRun(String what, Outcome outcome) {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** The recipe in a directory, not yet run. */
    public record Prepared(Command command) {

        public Prepared in(Path directory) {
            return new Prepared(command.in(directory));
        }

        public Prepared with(String name, String value) {
            return new Prepared(command.with(name, value));
        }

        public Prepared within(Duration limit) {
            return new Prepared(command.within(limit));
        }

        public RecipeRun run() {
            return new RecipeRun(command.toString(), command.run());
        }
    }

    public static Prepared recipe(String name, String... words) {
        var line = new ArrayList<>(List.of(launcher(), name));
        line.addAll(List.of(words));
        return new Prepared(Command.of(line).within(PATIENCE));
    }

    public RecipeRun exitsWith(int code) {
        return expect(outcome.exit() == code, "exit code " + code + ", got " + outcome.exit());
    }

    public RecipeRun prints(String text) {
        return expect(outcome.out().contains(text), "on stdout: " + text);
    }

    public RecipeRun complains(String text) {
        return expect(outcome.err().contains(text), "on stderr: " + text);
    }

    public RecipeRun isSilentOnErrors() {
        return expect(outcome.err().isEmpty(), "nothing on stderr");
    }

    /** What {@code --json} printed. */
    public Json json() {
        return Json.parse(outcome.out());
    }

    private RecipeRun expect(boolean fulfilled, String expectation) {
        if (!fulfilled) {
            throw new AssertionError("%s%n  expected %s%n  stdout: %s%n  stderr: %s"
                    .formatted(what, expectation, outcome.out(), outcome.err()));
        }
        return this;
    }

    /** The launcher of the repository we stand in; elsewhere the one that started us, or the jbang that is installed. */
    private static String launcher() {
        return Stream.concat(above(Path.of("").toAbsolutePath()), started())
                .map(folder -> folder.resolve("jbang"))
                .filter(Files::isExecutable)
                .filter(Files::isRegularFile)
                .findFirst()
                .map(Path::toString)
                .orElse("jbang");
    }

    private static Stream<Path> above(Path folder) {
        return Stream.iterate(folder, above -> above != null, Path::getParent);
    }

    private static Stream<Path> started() {
        return Stream.ofNullable(System.getProperty("parity.root")).map(Path::of);
    }
}
