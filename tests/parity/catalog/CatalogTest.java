package parity.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.failure.Exit;
import parity.failure.Failure;

class CatalogTest {

    @TempDir
    Path folder;

    @Test
    void an_alias_without_a_group_is_listed_in_the_one_given() {
        var catalog = Catalog.parse("""
                {"aliases": {
                  "up": {"script-ref": "recipes/Up.java", "description": "Start.", "group": "Environment"},
                  "smoke": {"script-ref": "recipes/Smoke.java"}}}
                """, "Others");

        assertEquals(
                List.of(
                        new Entry("up", "recipes/Up.java", "Start.", "Environment"),
                        new Entry("smoke", "recipes/Smoke.java", "", "Others")),
                catalog.entries());
    }

    @Test
    void a_broken_catalog_is_named_with_the_place_of_the_mistake() throws Exception {
        var file = Files.writeString(folder.resolve(Catalog.FILE), "{\"aliases\": {");

        var failure = assertThrows(Failure.class, () -> Catalog.read(file, "Others"));

        assertEquals(Exit.USAGE, failure.exit());
        assertTrue(failure.getMessage().startsWith("cannot read " + file + ": not JSON: "), failure.getMessage());
    }

    @Test
    void the_catalog_of_this_library_is_found_without_a_launcher() {
        assertTrue(Catalog.ours().names().contains("list"));
    }
}
