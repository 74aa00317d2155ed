package parity.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.failure.Failure;

class OriginTest {

    private static final String ADDRESS = "http://localhost:1/parity/lib/Library.java";

    /** SHA-256 of the address, as JBang names its copy. */
    private static final String COPY = "9fdca455fb097cc6eb079f71af12e0e7e291db5afb6826c98091ad22e9e3b9d9";

    @TempDir
    Path folder;

    private Path project;
    private Path jbang;

    @BeforeEach
    void a_project_and_a_jbang() throws Exception {
        project = Files.createDirectories(folder.resolve("shop"));
        jbang = Files.createDirectories(folder.resolve("jbang"));
    }

    @Test
    void a_typed_address_is_taken_as_it_is() {
        assertEquals(ADDRESS, origin(Map.of()).reference(ADDRESS));
    }

    @Test
    void a_typed_path_must_be_there() {
        var failure = assertThrows(Failure.class, () -> origin(Map.of()).reference("nowhere/Library.java"));

        assertEquals("no library at 'nowhere/Library.java'; --library names a lib/Library.java", failure.getMessage());
    }

    @Test
    void a_path_with_a_blank_is_refused_because_jbang_would_split_it() throws Exception {
        var library = Files.createDirectories(folder.resolve("my parity/lib")).resolve("Library.java");
        Files.writeString(library, "");

        var failure = assertThrows(Failure.class, () -> origin(Map.of()).reference(library.toString()));

        assertTrue(failure.getMessage().contains("JBang splits //DEPS at blanks"), failure.getMessage());
    }

    @Test
    void the_projects_other_recipes_know_it() throws Exception {
        Files.createDirectories(project.resolve("recipes"));
        Files.writeString(project.resolve("recipes/Smoke.java"), "//JAVA 25+\n//DEPS " + ADDRESS + "\n");

        assertEquals(ADDRESS, origin(Map.of("parity.root", "/elsewhere")).reference(null));
    }

    @Test
    void the_checkout_that_runs_is_the_one_meant() {
        assertEquals(
                "/opt/parity/lib/Library.java",
                origin(Map.of("parity.root", "/opt/parity")).reference(null));
    }

    @Test
    void a_catalog_that_jbang_knows_and_fetched_the_library_from_is_the_one_meant() throws Exception {
        Files.writeString(jbang.resolve("jbang-catalog.json"), """
                {"catalogs": {
                  "other": {"catalog-ref": "http://localhost:1/other/jbang-catalog.json"},
                  "parity": {"catalog-ref": "http://localhost:1/parity/jbang-catalog.json"}}}
                """);
        Files.createDirectories(jbang.resolve("cache/urls").resolve(COPY));

        assertEquals(ADDRESS, origin(Map.of()).reference(null));
    }

    @Test
    void who_cannot_tell_asks_for_it() {
        var failure = assertThrows(Failure.class, () -> origin(Map.of()).reference(null));

        assertTrue(failure.getMessage().contains("name it with --library URL-or-path"), failure.getMessage());
    }

    private Origin origin(Map<String, String> more) {
        var environment = new java.util.HashMap<>(more);
        environment.put("JBANG_DIR", jbang.toString());
        return new Origin(new Project(project), environment);
    }
}
