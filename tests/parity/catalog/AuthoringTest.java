package parity.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.failure.Failure;

class AuthoringTest {

    private static final String LIBRARY = "http://localhost:1/lib/Library.java";

    @TempDir
    Path project;

    @Test
    void writes_a_recipe_its_test_and_its_alias() throws Exception {
        var authored = draft("smoke-test", "Smoke the shop").write(false);

        assertEquals(
                List.of("recipes/SmokeTest.java", "tests/recipes/SmokeTestTest.java", "jbang-catalog.json"),
                authored.files().stream().map(Authored.File::path).toList());
        assertEquals(
                List.of(new Entry("smoke-test", "recipes/SmokeTest.java", "Smoke the shop.", "")),
                Catalog.read(project.resolve("jbang-catalog.json"), "").entries());
        var recipe = Files.readString(project.resolve("recipes/SmokeTest.java"));
        assertTrue(recipe.contains("//DEPS " + LIBRARY + "\n"), recipe);
        assertTrue(recipe.contains("@Command(name = \"smoke-test\", description = \"Smoke the shop.\")"), recipe);
        assertEquals(authored.files().size(), files().size(), "nothing else is left: " + files());
    }

    @Test
    void a_dry_run_writes_nothing() throws Exception {
        draft("smoke-test", null).write(true);

        assertEquals(List.of(), files());
    }

    @Test
    void a_second_one_joins_the_first() throws Exception {
        draft("smoke-test", null).write(false);

        draft("load-test", null).write(false);

        assertEquals(
                List.of("smoke-test", "load-test"),
                Catalog.read(project.resolve("jbang-catalog.json"), "").names());
    }

    @Test
    void refuses_names_that_are_taken_here_by_parity_or_by_a_folder() throws Exception {
        draft("smoke-test", null).write(false);
        Files.createDirectory(project.resolve("shop"));

        refuses("smoke-test", "jbang-catalog.json has a recipe of that name");
        refuses("list", "Parity has a recipe of that name");
        refuses("shop", "JBang would take the file or folder");
        refuses("tests", "JBang would take the file or folder");
    }

    @Test
    void never_overwrites_a_file() throws Exception {
        Files.createDirectories(project.resolve("tests/recipes"));
        var mine = Files.writeString(project.resolve("tests/recipes/SmokeTestTest.java"), "mine");

        refuses("smoke-test", "SmokeTestTest.java: it exists");
        assertEquals(List.of(mine), files());
    }

    @Test
    void what_cannot_be_written_whole_is_not_written_at_all() throws Exception {
        var catalog = Files.writeString(project.resolve("jbang-catalog.json"), "{}");
        var draft = draft("smoke-test", null);
        var inTheWay = Files.writeString(project.resolve("tests"), "a file where the folder of the test would be");

        var failure = assertThrows(Failure.class, () -> draft.write(false));

        assertTrue(failure.getMessage().contains("nothing was changed"), failure.getMessage());
        assertEquals(List.of(catalog, inTheWay), files());
        assertEquals("{}", Files.readString(catalog));
        assertTrue(Files.notExists(project.resolve("recipes")), "the folder made on the way is gone again");
    }

    @Test
    void what_someone_else_wrote_meanwhile_is_kept_and_the_rest_taken_back() throws Exception {
        var catalog = Files.writeString(project.resolve("jbang-catalog.json"), "{}");
        var draft = draft("smoke-test", null);
        Files.createDirectories(project.resolve("tests/recipes"));
        var theirs = Files.writeString(project.resolve("tests/recipes/SmokeTestTest.java"), "theirs");

        assertThrows(Failure.class, () -> draft.write(false));

        assertEquals(List.of(catalog, theirs), files());
        assertEquals("theirs", Files.readString(theirs));
    }

    @Test
    void refuses_a_sentence_that_would_read_differently_elsewhere() {
        for (var sentence : List.of("", "two\nlines", "100 %", "a | b", "say \"hi\"", "${x}", "x".repeat(91))) {
            assertThrows(Failure.class, () -> draft("smoke-test", sentence), sentence);
        }
    }

    @Test
    void the_library_itself_reaches_its_library_beside_it_and_keeps_its_table() throws Exception {
        Files.createDirectories(project.resolve("lib/parity"));
        Files.writeString(project.resolve("lib/Library.java"), "");
        Files.writeString(project.resolve("README.md"), "# x\n<!-- recipes -->\nold\n<!-- /recipes -->\nend\n");
        Files.writeString(project.resolve("jbang-catalog.json"), "{}");

        draft("smoke-test", "Smoke.").write(false);

        assertTrue(
                Files.readString(project.resolve("recipes/SmokeTest.java")).contains("//DEPS ../lib/Library.java\n"));
        assertEquals("""
                # x
                <!-- recipes -->
                | recipe | does |
                | --- | --- |
                | `smoke-test` | Smoke. |
                <!-- /recipes -->
                end
                """, Files.readString(project.resolve("README.md")));
    }

    private Draft draft(String name, @Nullable String sentence) {
        return new Authoring(new Project(project), Map.of(), LIBRARY).draft(name, sentence, null);
    }

    private void refuses(String name, String why) {
        var failure = assertThrows(Failure.class, () -> draft(name, null));
        assertTrue(failure.getMessage().contains(why), failure.getMessage());
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(project)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
