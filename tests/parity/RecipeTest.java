package parity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.terminal.Report;
import parity.terminal.Secrets;
import parity.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

class RecipeTest {

    private final PrintStream realOut = System.out;
    private final PrintStream realErr = System.err;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Command(name = "greet", description = "Greet somebody.")
    private static final class Greet extends Recipe {

        private final Supplier<Report> work;

        @Parameters(paramLabel = "NAME", arity = "0..1")
        private String name = "you";

        @Option(names = "--loudly")
        private boolean loudly;

        Greet(Supplier<Report> work) {
            this.work = work;
        }

        @Override
        protected Report cook() {
            terminal().say("greeting " + (loudly ? name.toUpperCase(Locale.ROOT) : name));
            return work.get();
        }
    }

    private record Greeting(String text, Exit exit) implements Report {

        @Override
        public void printTo(Terminal terminal) {
            terminal.print(text);
        }

        @Override
        public Object facts() {
            return Map.of("text", text);
        }
    }

    private record Listing(List<String> facts) implements Report {

        @Override
        public void printTo(Terminal terminal) {
            facts.forEach(terminal::print);
        }
    }

    @TempDir
    private Path folder;

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stop_listening() {
        System.setOut(realOut);
        System.setErr(realErr);
    }

    @Test
    void results_go_to_one_stream_and_talk_to_the_other() {
        assertEquals(0, run("ada"));

        assertEquals("hello\n", out.toString(StandardCharsets.UTF_8));
        assertEquals("greeting ada\n", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void quiet_leaves_the_result_alone() {
        assertEquals(0, run("-q"));

        assertEquals("hello\n", out.toString(StandardCharsets.UTF_8));
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void json_is_one_object_with_a_version() {
        assertEquals(0, run("--json"));

        assertEquals("{\"v\":1,\"text\":\"hello\"}\n", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void findings_have_an_exit_code_of_their_own() {
        assertEquals(3, new Greet(() -> new Greeting("two are missing", Exit.FINDINGS)).parse(folder));
    }

    @Test
    void a_failure_is_one_line_and_its_exit_code() {
        int exit = new Greet(() -> {
                    throw new Failure(Exit.MISSING, "no engine; start it");
                })
                .parse(folder, "-q");

        assertEquals(4, exit);
        assertEquals("greet: no engine; start it\n", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void a_failure_is_json_too_where_json_was_asked_for() {
        new Greet(() -> {
                    throw new Failure("no engine");
                })
                .parse(folder, "--json");

        assertEquals(
                "{\"v\":1,\"error\":{\"recipe\":\"greet\",\"message\":\"no engine\",\"exit\":1}}\n",
                out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void a_bug_of_ours_keeps_its_trace_in_the_log_and_off_the_terminal() {
        int exit = new Greet(() -> Report.class.cast(List.of().getFirst())).parse(folder, "-q");

        var said = err.toString(StandardCharsets.UTF_8);
        assertEquals(1, exit);
        assertTrue(said.startsWith("greet: this is a bug in Parity: java.util.NoSuchElementException"), said);
        assertTrue(said.contains(".log"), said);
        assertFalse(said.contains("\tat "), said);
    }

    @Test
    void a_mistyped_option_names_the_nearest() {
        assertEquals(2, run("--loudy"));

        assertEquals(
                "greet: unknown option '--loudy'; did you mean '--loudly'?; see 'greet --help'\n",
                err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void a_word_too_many_is_wrong_usage() {
        assertEquals(2, run("ada", "grace"));

        assertTrue(err.toString(StandardCharsets.UTF_8).startsWith("greet: unexpected argument 'grace'"));
    }

    @Test
    void help_names_every_option() {
        assertEquals(0, run("--help"));

        var help = out.toString(StandardCharsets.UTF_8);
        List.of("Greet somebody.", "--loudly", "--json", "--quiet", "--verbose")
                .forEach(word -> assertTrue(help.contains(word), word));
    }

    @Test
    void the_projects_habits_come_before_what_is_typed() throws IOException {
        Files.writeString(folder.resolve("parity.yml"), "recipes: { greet: [-q, --loudly], other: [--nonsense] }\n");

        assertEquals(0, run("ada"));

        assertEquals("", err.toString(StandardCharsets.UTF_8), "quiet, as the project has it");
    }

    @Test
    void a_project_file_with_mistakes_stops_no_recipe_that_does_not_need_it() throws IOException {
        Files.writeString(folder.resolve("parity.yml"), "recipes: [\n");

        assertEquals(0, run("ada"));
    }

    @Test
    void a_habit_that_cannot_be_meant_is_named_as_the_culprit() throws IOException {
        Files.writeString(folder.resolve("parity.yml"), "recipes: { greet: [--loudy] }\n");

        assertEquals(2, run("ada"));

        assertTrue(
                err.toString(StandardCharsets.UTF_8).contains("parity.yml puts [--loudy] in front of what is typed"));
    }

    @Test
    void a_list_of_facts_stands_under_items() {
        new Greet(() -> new Listing(List.of("a", "b"))).parse(folder, "--json");

        assertEquals("{\"v\":1,\"items\":[\"a\",\"b\"]}\n", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void consent_is_never_a_habit() throws IOException {
        Files.writeString(folder.resolve("parity.yml"), "recipes: { greet: [--yes, -y, --fix, --loudly] }\n");

        assertEquals(0, run("ada"));

        assertEquals("greeting ADA\n", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void a_project_without_settings_does_not_take_those_of_a_folder_above() throws IOException {
        Files.writeString(folder.resolve("parity.yml"), "recipes: { greet: [--loudly] }\n");
        folder = Files.createDirectory(folder.resolve("inner"));
        Files.writeString(folder.resolve("compose.yaml"), "services: {}\n");

        assertEquals(0, run("ada"));

        assertEquals("greeting ada\n", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void a_secret_with_a_quote_in_it_is_masked_in_json_too() {
        Secrets.learn("X_PASSWORD", "ab\"cdefgh");

        new Greet(() -> new Greeting("it is ab\"cdefgh", Exit.DONE)).parse(folder, "--json");

        assertEquals("{\"v\":1,\"text\":\"it is ***\"}\n", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void an_error_of_the_machine_is_a_bug_like_any_other() {
        int exit = new Greet(() -> {
                    throw new StackOverflowError();
                })
                .parse(folder, "-q");

        assertEquals(1, exit);
        assertTrue(err.toString(StandardCharsets.UTF_8).startsWith("greet: this is a bug in Parity"));
    }

    private int run(String... words) {
        return new Greet(() -> new Greeting("hello", Exit.DONE)).parse(folder, words);
    }
}
