package parity.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static parity.testing.RecipeRun.recipe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("recipe")
class SuiteTest {

    @TempDir
    private Path project;

    @BeforeEach
    void write_tests() throws IOException {
        Files.createDirectories(project.resolve("tests"));
        write("SumTest", """
                import static org.junit.jupiter.api.Assertions.assertEquals;
                import org.junit.jupiter.api.*;

                class SumTest {
                    @Test void adds() { assertEquals(4, 2 + 2); }
                    @Test @Disabled("not today") void subtracts() {}
                    @Test @Tag("scenario") void needs_an_engine() {}
                }
                """);
    }

    @Test
    void counts_what_passed_failed_and_was_skipped() throws IOException {
        write("WrongTest", """
                import static org.junit.jupiter.api.Assertions.assertEquals;
                import org.junit.jupiter.api.Test;

                class WrongTest {
                    @Test void cannot_count() { assertEquals(5, 2 + 2); }
                }
                """);

        var run = recipe("test").in(project).run();

        run.prints("WrongTest: cannot count").prints("expected: <5> but was: <4>");
        run.prints("\n2 passed, 1 failed, 1 skipped\n").exitsWith(1);
        try (var files = Files.list(project.resolve("build/test-results"))) {
            assertTrue(files.anyMatch(file -> file.toString().endsWith(".xml")));
        }
    }

    @Test
    void a_class_that_cannot_start_is_a_failure() throws IOException {
        write("BrokenTest", """
                import org.junit.jupiter.api.*;

                class BrokenTest {
                    @BeforeAll static void start() { throw new IllegalStateException("no database"); }
                    @Test void queries() {}
                }
                """);

        recipe("test", "Broken")
                .in(project)
                .run()
                .prints("no database")
                .prints("0 passed, 1 failed")
                .exitsWith(1);
    }

    @Test
    void what_takes_long_is_asked_for() throws IOException {
        write("SlowTest", """
                import org.junit.jupiter.api.*;

                @Tag("long")
                class SlowTest {
                    @Test void takes_its_time() {}
                }
                """);

        recipe("test").in(project).run().prints("2 passed,").exitsWith(0);
        recipe("test", "--long").in(project).run().prints("3 passed,").exitsWith(0);
        recipe("test", "slow").in(project).run().prints("1 passed,").exitsWith(0);
    }

    @Test
    void classes_that_may_go_beside_the_others_do_and_no_other_does() throws IOException {
        var met = """
                for (int i = 0; i < 200 && !exists(Path.of("B")); i++) {
                    Thread.sleep(100);
                }
                assertTrue(exists(Path.of("B")));
                assertFalse(exists(Path.of("C")));
                """;
        meeting("A", "", met);
        meeting("B", "@Aside", "assertFalse(isAnother.getAndSet(true)); Thread.sleep(500); isAnother.set(false);");
        meeting("C", "", "");

        recipe("test", "--beside", "meets").in(project).run().prints("6 passed").exitsWith(0);
    }

    private void meeting(String name, String how, String body) throws IOException {
        write(name + "Test", """
                import static java.nio.file.Files.*;
                import static org.junit.jupiter.api.Assertions.*;
                import java.nio.file.Path;
                import org.junit.jupiter.api.Test;
                import parity.testing.Aside;

                %2$s
                class %1$sTest {
                    static final java.util.concurrent.atomic.AtomicBoolean isAnother = new java.util.concurrent.atomic.AtomicBoolean();

                    @Test void meets() throws Exception {
                        write(Path.of("%1$s"), new byte[0]);
                        %3$s
                    }

                    @Test void meets_again() throws Exception {
                        meets();
                    }
                }
                """.formatted(name, how, body));
    }

    @Test
    void finding_no_test_is_a_failure() {
        recipe("test", "NothingIsCalledThis")
                .in(project)
                .run()
                .prints("no test was found")
                .exitsWith(1);
    }

    @Test
    void tests_that_do_not_compile_are_named_with_their_line() throws IOException {
        write("TypoTest", "class TypoTest { int x = \"text\"; }");

        recipe("test").in(project).run().complains("TypoTest.java:1").exitsWith(1);
    }

    @Test
    void unit_and_scenario_tests_can_be_told_apart() {
        recipe("test", "--unit")
                .in(project)
                .run()
                .prints("1 passed, 0 failed, 1 skipped")
                .exitsWith(0);
        recipe("test", "--scenarios")
                .in(project)
                .run()
                .prints("1 passed, 0 failed, 0 skipped")
                .exitsWith(0);
    }

    @Test
    void a_pattern_picks_by_class_and_by_method() {
        recipe("test", "sumtest.adds")
                .in(project)
                .run()
                .prints("1 passed, 0 failed, 0 skipped")
                .exitsWith(0);
    }

    private void write(String name, String source) throws IOException {
        Files.writeString(project.resolve("tests").resolve(name + ".java"), source);
    }
}
