package parity.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parity.json.Json;

class ComposeProjectTest {

    @Test
    void a_service_keeps_what_the_file_says_of_it() {
        var words = """
                {"image": "shop:1", "build": {"context": "/shop"}, "container_name": "shop", "profiles": ["debug"],
                 "depends_on": {"db": {"condition": "service_healthy", "required": true}},
                 "healthcheck": {"test": ["CMD", "true"]}, "environment": {"PASSWORD": "a$$b", "EMPTY": null}}""";

        var service = service(words);

        assertEquals(
                new ComposeService(
                        "web",
                        "shop:1",
                        "/shop",
                        "shop",
                        List.of(),
                        Map.of("db", new ComposeService.Dependency("service_healthy", true)),
                        true,
                        List.of("debug"),
                        Map.of("PASSWORD", "a$b", "EMPTY", ""),
                        Json.parse(words)),
                service);
        assertEquals("web", service.toString());
    }

    @Test
    void a_healthcheck_that_is_switched_off_is_none() {
        assertFalse(service("{\"healthcheck\": {\"disable\": true}}").healthcheck());
        assertFalse(service("{\"healthcheck\": {\"test\": [\"NONE\"]}}").healthcheck());
        assertFalse(service("{}").healthcheck());
        assertTrue(service("{\"healthcheck\": {\"interval\": \"1s\"}}").healthcheck());
    }

    @Test
    void a_range_of_host_ports_for_one_container_port_is_a_choice() {
        assertEquals(
                List.of(
                        new PublishedPort("127.0.0.1", 9100, 90, "tcp", true),
                        new PublishedPort("127.0.0.1", 9101, 90, "tcp", true)),
                ports(
                        "{\"host_ip\": \"127.0.0.1\", \"target\": 90, \"published\": \"9100-9101\", \"protocol\": \"tcp\"}"));
    }

    @Test
    void a_port_without_a_number_is_chosen_by_the_engine() {
        var port = ports("{\"target\": 53, \"protocol\": \"udp\"}").getFirst();

        assertEquals(new PublishedPort("", 0, 53, "udp", false), port);
        assertEquals("any->53/udp", port.toString());
    }

    @Test
    void an_ipv6_address_is_printed_in_brackets() {
        assertEquals("[::1]:80->8080/tcp", new PublishedPort("::1", 80, 8080, "tcp", false).toString());
    }

    @Test
    void networks_and_volumes_have_a_key_and_a_name() {
        var project = ComposeProject.parse(Json.parse("""
                        {"name": "shop", "networks": {"default": {"name": "shop_default"}},
                         "volumes": {"data": {"name": "theirs", "external": true}}}"""), List.of());

        assertEquals(List.of(new ComposeProject.Network("default", "shop_default", false)), project.networks());
        assertEquals(List.of(new ComposeProject.Volume("data", "theirs", true)), project.volumes());
    }

    private static ComposeService service(String json) {
        return ComposeService.read("web", Json.parse(json));
    }

    private static List<PublishedPort> ports(String json) {
        return PublishedPort.read(Json.parse(json));
    }
}
