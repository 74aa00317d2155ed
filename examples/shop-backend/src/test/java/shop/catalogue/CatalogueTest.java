package shop.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import shop.Memory;
import shop.Shelf;
import tools.jackson.databind.json.JsonMapper;

class CatalogueTest {

    private static final Product MUG = new Product(1, "EX-0001", "Example mug", 1200, 3);

    private final Memory cache = new Memory();
    private final Shelf shelf = new Shelf(MUG);
    private final Catalogue catalogue = new Catalogue(shelf, cache, JsonMapper.shared());

    @Test
    void the_second_to_ask_hears_it_from_the_cache() {
        var first = catalogue.list();
        var second = catalogue.list();

        assertFalse(first.cached());
        assertTrue(second.cached());
        assertEquals(first.json(), second.json());
        assertEquals(
                "[{\"id\":1,\"sku\":\"EX-0001\",\"name\":\"Example mug\",\"priceCents\":1200,\"stock\":3}]", first.json());
    }

    @Test
    void what_changed_is_seen_after_forgetting() {
        catalogue.list();
        shelf.take(1, 2);

        var before = catalogue.list();
        catalogue.forget();
        var after = catalogue.list();

        assertTrue(before.json().contains("\"stock\":3"), before.json());
        assertTrue(after.json().contains("\"stock\":1"), after.json());
    }

    @Test
    void a_dumb_cache_is_done_without() {
        cache.dumb = true;

        assertTrue(catalogue.list().json().contains("Example mug"));
        assertFalse(catalogue.list().cached());
    }

    @Test
    void an_empty_shop_is_asked_again() {
        var empty = new Catalogue(new Shelf(), cache, JsonMapper.shared());

        assertEquals("[]", empty.list().json());
        assertEquals(Optional.empty(), cache.kept);
    }
}
