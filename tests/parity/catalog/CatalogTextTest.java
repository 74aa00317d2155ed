package parity.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parity.failure.Failure;

class CatalogTextTest {

    private static final Entry SMOKE = new Entry("smoke", "recipes/Smoke.java", "Smoke \"it\".", "");

    @Test
    void leaves_every_other_character_as_it_was_typed() {
        var text = new CatalogText("""
                {
                   "catalogs": { "aliases": {"catalog-ref":   "x}{"} },
                   "aliases" : {
                      "up": {"script-ref": "Up.java" , "description": "A \\"}\\" in a text."}
                   },
                   "templates":{}
                }
                """).with(SMOKE).text();

        assertEquals("""
                {
                   "catalogs": { "aliases": {"catalog-ref":   "x}{"} },
                   "aliases" : {
                      "up": {"script-ref": "Up.java" , "description": "A \\"}\\" in a text."},
                      "smoke": {
                         "script-ref": "recipes/Smoke.java",
                         "description": "Smoke \\"it\\"."
                      }
                   },
                   "templates":{}
                }
                """, text);
    }

    @Test
    void a_new_catalog_has_the_one_alias() {
        var text = CatalogText.empty()
                .with(new Entry("smoke", "recipes/Smoke.java", "Smoke.", "CI"))
                .text();

        assertEquals("""
                {
                  "aliases": {
                    "smoke": {
                      "script-ref": "recipes/Smoke.java",
                      "description": "Smoke.",
                      "group": "CI"
                    }
                  }
                }
                """, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{ }\n",
                "{\"aliases\":{}}",
                "{\"aliases\":{\"up\":{\"script-ref\":\"Up.java\"}}}",
                "{\"catalogs\": {}}",
                "{\n\t\"catalogs\": {\n\t}\n}\n",
                "{\"description\": \"aliases\", \"aliases\": { } }"
            })
    void whatever_the_layout_the_alias_is_there_and_so_are_the_others(String text) {
        var before = Catalog.parse(text, "").names();

        var after = Catalog.parse(new CatalogText(text).with(SMOKE).text(), "");

        assertEquals(SMOKE, after.entries().getLast());
        assertEquals(before, after.names().subList(0, before.size()));
        assertEquals(before.size() + 1, after.names().size());
    }

    @Test
    void keeps_the_line_ends_of_windows() {
        var text = new CatalogText("{\r\n  \"aliases\": {\r\n  }\r\n}\r\n")
                .with(SMOKE)
                .text();

        assertEquals(text.replace("\r\n", "\n").replace("\n", "\r\n"), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"aliases\": {}} x", "\"aliases\""})
    void refuses_what_is_no_catalog(String text) {
        assertThrows(Failure.class, () -> new CatalogText(text));
    }
}
