package parity.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parity.json.Json;

class ConfigHashesTest {

    @Test
    void there_is_one_for_each_service() {
        var hashes = ConfigHashes.parse("db 1f6b\nweb-1 0a\n\n");

        assertEquals(Map.of("db", "1f6b", "web-1", "0a"), hashes.hashes());
        assertEquals(Optional.empty(), hashes.of("cache"));
    }

    @Test
    void a_container_made_from_something_else_differs() {
        var hashes = ConfigHashes.parse("db 1f6b");

        assertFalse(hashes.differFor(container("db", "1f6b")));
        assertTrue(hashes.differFor(container("db", "another")));
    }

    @Test
    void a_container_of_no_service_differs_from_nothing() {
        assertFalse(ConfigHashes.parse("db 1f6b").differFor(container("old", "another")));
    }

    private static Container container(String service, String hash) {
        return Container.read(Json.parse("""
                {"Id":"1","Names":["/x"],"State":"running","Labels":
                 {"com.docker.compose.service":"%s","com.docker.compose.config-hash":"%s"}}""".formatted(service, hash)));
    }
}
