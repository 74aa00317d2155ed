package parity.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static parity.stack.Shop.all;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.compose.Container;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.json.Json;

class NeighbourhoodTest {

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    private Shop shop;

    @BeforeEach
    void open() throws IOException {
        shop = Shop.in(folder);
    }

    @Test
    void a_project_of_the_same_name_from_another_directory_is_refused() throws IOException {
        var theirs = Files.writeString(elsewhere.resolve("compose.yaml"), "");

        var failure = assertThrows(
                Failure.class, () -> around(shop.container("db", theirs)).refuseNamesake());

        assertEquals(
                "a project named shop runs already, from %s; 'dev-down' there, or give this one another name in parity.yml"
                        .formatted(elsewhere),
                failure.getMessage());
        assertEquals(Exit.USAGE, failure.exit());
    }

    @Test
    void a_project_that_was_moved_is_still_ours() {
        around(shop.container("db", elsewhere.resolve("gone/compose.yaml"))).refuseNamesake();
    }

    @Test
    void files_that_are_named_from_elsewhere_are_ours_too() {
        around(shop.container("db", shop.file("other.yaml"))).refuseNamesake();
        around(shop.container("db")).refuseNamesake();
    }

    @Test
    void a_stranger_that_uses_our_volume_is_named_before_anything_goes() {
        var stranger = Container.read(Json.parse("""
                {"Id": "0a1b", "Names": ["/psql"], "State": "exited", "Mounts": [{"Type": "volume", "Name": "shop_db"}]}
                """));
        var around = around(stranger);

        around.refuseSharing(List.of("shop_cache"));
        var failure = assertThrows(Failure.class, () -> around.refuseSharing(List.of("shop_cache", "shop_db")));

        assertEquals(
                "nothing was removed: volume shop_db is used by container psql, which is not of this project; remove that container first",
                failure.getMessage());
    }

    @Test
    void what_only_the_other_form_has_is_misplaced_and_what_is_of_neither_is_not() {
        var db = shop.container("db", shop.file("fast.yaml"), shop.file("apps.yaml"));
        var db2 = shop.container("db2", shop.file("ha.yaml"), shop.file("apps.yaml"));
        var tool = shop.container("tool", shop.file("apps.yaml"));

        var misplaced = new Neighbourhood(shop.stack(Form.FAST, "db"), all(db, db2, tool)).misplaced();

        assertEquals(List.of(db2), misplaced);
    }

    private Neighbourhood around(Container container) {
        return new Neighbourhood(shop.stack(Form.FULL, "db"), all(container));
    }
}
