package parity.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import parity.json.Json;

class HoldingsTest {

    private static final String HEX = "0123456789abcdef".repeat(4);

    private static final ComposeProject PROJECT =
            ComposeProject.parse(Json.parse("""
            {"name": "shop",
             "services": {"db": {"image": "mysql:8",
                 "volumes": [{"type": "volume", "source": "data", "target": "/var/lib/mysql"}]}},
             "volumes": {"data": {"name": "shop_data"}, "theirs": {"name": "%s", "external": true}}}
            """.formatted("f".repeat(64))), List.of());

    @Test
    void a_nameless_volume_is_held_though_it_has_no_label() {
        var found = holdings(container("db", HEX, "/var/lib/mysql")).of(List.of());

        assertEquals("[a nameless volume of db (/var/lib/mysql)]", found.toString());
        assertEquals(List.of("db"), found.getFirst().services());
    }

    @Test
    void what_belongs_to_others_is_not_held_whoever_mounts_it() {
        var outside =
                holdings(container("db", "backups_of_the_company", "/out"), container("db", "f".repeat(64), "/in"));

        assertEquals(List.of(), outside.of(List.of()));
    }

    @Test
    void who_uses_a_volume_is_known_without_its_containers() {
        var found = holdings().of(List.of("shop_data", "shop_forgotten"));

        assertEquals("[shop_data, shop_forgotten]", found.toString());
        assertEquals(
                List.of(new Holding.Use("db", "mysql:8", "/var/lib/mysql")),
                found.getFirst().uses());
        assertEquals(List.of(), found.getLast().uses());
    }

    private static Holdings holdings(Container... containers) {
        return new Holdings(PROJECT, List.of(containers));
    }

    private static Container container(String service, String volume, String target) {
        return Container.read(Json.parse("""
                {"Id": "0a1b", "Names": ["/shop-db-1"], "Image": "shop-db", "State": "running",
                 "Labels": {"com.docker.compose.service": "%s"},
                 "Mounts": [{"Type": "volume", "Name": "%s", "Destination": "%s"}, {"Type": "bind", "Destination": "/b"}]}
                """.formatted(service, volume, target)));
    }
}
