package parity.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static parity.stack.Shop.all;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormTest {

    @TempDir
    Path folder;

    private Shop shop;

    @BeforeEach
    void open() throws IOException {
        shop = Shop.in(folder);
    }

    @Test
    void where_nothing_runs_all_of_it_is_meant() {
        assertEquals(Form.FULL, Form.inForce(shop.project(), all()));
    }

    @Test
    void the_form_is_read_off_the_containers() {
        var small = shop.container("db", shop.file("fast.yaml"), shop.file("apps.yaml"));
        var large = shop.container("db", shop.file("ha.yaml"), shop.file("apps.yaml"));

        assertEquals(Form.FAST, Form.inForce(shop.project(), all(small)));
        assertEquals(Form.FULL, Form.inForce(shop.project(), all(large)));
    }

    @Test
    void a_change_of_form_that_was_cut_short_counts_as_what_most_are() {
        var small = shop.container("db", shop.file("fast.yaml"));
        var large = shop.container("db2", shop.file("ha.yaml"));

        assertEquals(Form.FULL, Form.inForce(shop.project(), all(small, large)));
        assertEquals(Form.FAST, Form.inForce(shop.project(), all(small, small, large)));
    }

    @Test
    void a_file_that_both_have_tells_nothing() {
        var app = shop.container("app", shop.file("apps.yaml"));

        assertFalse(Form.FAST.made(shop.project(), app));
        assertFalse(Form.FULL.made(shop.project(), app));
        assertTrue(Form.FAST.made(shop.project(), shop.container("db", shop.file("fast.yaml"))));
    }
}
