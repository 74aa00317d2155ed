package parity.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.failure.Failure;

/** What is compiled when sources change, by the real compiler. */
class ClassesTest {

    @TempDir
    private Path folder;

    private final List<List<String>> compiled = new ArrayList<>();
    private List<String> options = List.of();
    private String extra = "";

    @BeforeEach
    void two_of_which_one_needs_the_other() throws IOException {
        write("App.java", "class App { static int twice() { return 2 * Number.NINE + Number.one(); } }");
        write("Number.java", "class Number { static final int NINE = 9; static int one() { return 1; } }");
    }

    @Test
    void nothing_is_compiled_twice() throws IOException {
        assertEquals(2, update().compiled());
        assertEquals(0, update().compiled());
        assertFalse(update().isAny());
        assertEquals(List.of(List.of("App", "Number")), compiled);
    }

    @Test
    void what_nobody_else_can_see_is_compiled_alone() throws IOException {
        update();

        write("Number.java", """
                class Number {
                    static final int NINE = 9;
                    private static int two = 2;
                    static int one() { return two - 1; }
                }
                """);

        assertEquals(1, update().compiled());
        assertEquals(List.of("Number"), compiled.getLast());
    }

    @Test
    void what_others_have_in_their_code_is_compiled_with_them() throws IOException {
        for (var seen : List.of(
                "static final int NINE = 8; static int one() { return 1; }",
                "static final int NINE = 8; static short one() { return 1; }",
                "static final int NINE = 8; static <T extends Comparable<T>> short one() { return 1; }",
                "static final int NINE = 8; static short one() { return new Object() { short it() { return 1; } }.it(); }")) {
            update();

            write("Number.java", "class Number { %s }".formatted(seen));

            assertEquals(2, update().compiled(), seen);
        }
    }

    @Test
    void where_they_are_wrong_all_stays_and_the_next_time_goes_on_from_there() throws IOException {
        update();
        var before = Files.readAllBytes(classes().folder().resolve("App.class"));

        write("Number.java", "class Number { static final int NINE = 9; }");
        var failure = assertThrows(Failure.class, this::update);

        assertTrue(failure.getMessage().contains("Number.one()"), failure::getMessage);
        assertEquals(-1, mismatch(before));
        assertTrue(Files.exists(classes().folder().resolve("Number.class")));

        write("App.java", "class App { static int twice() { return Number.NINE; } }");
        assertEquals(2, update().compiled());
    }

    @Test
    void a_source_that_is_gone_leaves_no_class_behind_and_a_file_beside_them_is_taken_as_it_is() throws IOException {
        write("app.txt", "one");
        update();
        write("App.java", "class App {}");
        Files.delete(folder.resolve("Number.java"));

        assertEquals(1, update().compiled());
        assertFalse(Files.exists(classes().folder().resolve("Number.class")));
        write("app.txt", "two");
        assertTrue(update().isAny());
        assertEquals("two", Files.readString(classes().folder().resolve("told/app.txt")));
    }

    @Test
    void a_class_that_its_source_makes_no_more_is_gone_and_who_needed_it_is_told() throws IOException {
        write(
                "Number.java",
                "class Number { static final int NINE = 9; static int one() { return 1; } } class Helper {}");
        write("App.java", "class App { Helper helper = new Helper(); }");
        update();

        write("Number.java", "class Number { static final int NINE = 9; static int one() { return 1; } }");
        var failure = assertThrows(Failure.class, this::update);
        assertTrue(failure.getMessage().contains("Helper"), failure::getMessage);

        write("App.java", "class App {}");
        assertEquals(2, update().compiled());
        assertFalse(Files.exists(classes().folder().resolve("Helper.class")));
    }

    @Test
    void a_file_beside_them_that_is_gone_is_there_no_more() throws IOException {
        write("app.txt", "one");
        update();
        assertTrue(Files.exists(classes().folder().resolve("told/app.txt")));

        Files.delete(folder.resolve("app.txt"));

        assertTrue(update().isAny());
        assertFalse(Files.exists(classes().folder().resolve("told/app.txt")));
    }

    @Test
    void what_else_a_processor_writes_is_of_all_sources() throws IOException {
        extra = "written.txt";
        update();
        write("Number.java", "class Number { static final int NINE = 9; static int one() { return 2 - 1; } }");

        assertEquals(2, update().compiled());
        assertEquals("2 sources", Files.readString(classes().folder().resolve("written.txt")));
    }

    @Test
    void an_option_that_the_compiler_does_not_know_is_told_as_its_complaint() {
        options = List.of("--no-such-option");

        var failure = assertThrows(Failure.class, this::update);

        assertTrue(failure.getMessage().contains("--no-such-option"), failure::getMessage);
    }

    @Test
    void what_was_ended_in_the_middle_is_compiled_whole_the_next_time() throws IOException {
        update();
        SourceState.forget(classes().place());

        assertEquals(2, update().compiled());
    }

    private Classes classes() {
        return new Classes(folder.resolve("place"));
    }

    private long mismatch(byte[] before) throws IOException {
        return Files.mismatch(
                Files.write(folder.resolve("before"), before),
                classes().folder().resolve("App.class"));
    }

    private Classes.Update update() throws IOException {
        var sources = Stream.of("App.java", "Number.java")
                .map(folder::resolve)
                .filter(Files::exists)
                .toList();
        var text = folder.resolve("app.txt");
        var makings = new Makings(
                Path.of(System.getProperty("java.home")),
                sources,
                Files.exists(text) ? Map.of("told/app.txt", text) : Map.of(),
                List.of(),
                options,
                List.of());
        var real = OwnCompiler.of(makings).orElseThrow();
        return classes().update(makings, (one, some, known, into) -> {
            compiled.add(names(some));
            var wrong = real.compile(one, some, known, into);
            if (!extra.isEmpty()) {
                put(into.resolve(extra), some.size() + " sources");
            }
            return wrong;
        });
    }

    private static List<String> names(Collection<Path> sources) {
        return sources.stream()
                .map(source -> source.getFileName().toString().replace(".java", ""))
                .sorted()
                .toList();
    }

    private static void put(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
