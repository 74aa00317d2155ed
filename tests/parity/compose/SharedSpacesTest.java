package parity.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import parity.json.Json;

class SharedSpacesTest {

    private static final Containers SEEN = new Containers(List.of(Container.read(Json.parse("""
            {"Id": "0a1b", "Names": ["/shop-db-1"], "State": "running", "Labels": {"com.docker.compose.service": "db"}}"""))));

    @Test
    void a_service_in_the_network_of_another_is_named_by_its_container() {
        assertEquals(
                "{\"network_mode\": \"container:0a1b\", \"pid\": \"container:0a1b\"}",
                SharedSpaces.resolved("{\"network_mode\": \"service:db\", \"pid\": \"service:db\"}", SEEN));
    }

    @Test
    void without_a_container_it_stays_as_it_is_written() {
        var config = "{\"network_mode\": \"service:db2\"}";

        assertEquals(config, SharedSpaces.resolved(config, SEEN));
    }
}
