package parity.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parity.address.ChosenPorts;
import parity.address.HostAddress;
import parity.address.Protocol;
import parity.address.WantedPort;
import parity.config.ParityFile;
import parity.config.Version;
import parity.json.Json;

class PortMovingTest {

    @Test
    void a_variable_moves_both_sides_of_a_port_and_all_that_is_written_with_it() {
        var moved = moved("""
                {"services": {
                  "redis": {"ports": [{"host_ip": "127.0.0.1", "target": 6379, "published": "6379", "protocol": "tcp"}]},
                  "page": {"ports": [{"host_ip": "127.0.0.2", "target": 80, "published": "6379", "protocol": "tcp"}]}}}
                """, """
                {"services": {"redis": {"ports": ["127.0.0.1:${REDIS:-6379}:${REDIS:-6379}"]},
                              "page": {"ports": ["127.0.0.2:${REDIS:-6379}:80"]}}}
                """, Map.of(WantedPort.tcp("redis", 6379), 6380));

        assertEquals(Map.of("REDIS", "6380"), moved.variables());
        assertEquals("", moved.override());
        assertEquals(
                List.of(
                        new MovedPort(WantedPort.tcp("redis", 6379), 6379, 6379, 6380, "REDIS", true),
                        new MovedPort(
                                new WantedPort("page", HostAddress.of("127.0.0.2"), 6379, Protocol.TCP),
                                6379,
                                80,
                                6380,
                                "REDIS",
                                false)),
                moved.ports());
    }

    @Test
    void what_is_written_as_a_number_is_overridden_and_the_rest_of_the_service_said_again() {
        var moved = moved("""
                {"services": {"web": {"ports": [
                  {"host_ip": "127.0.0.1", "target": 80, "published": "8080", "protocol": "tcp", "name": "http"},
                  {"host_ip": "127.0.0.1", "target": 443, "published": "8443", "protocol": "tcp"},
                  {"target": 90, "published": "9000-9002", "protocol": "tcp"},
                  {"target": 91, "protocol": "tcp"}]}}}
                """, """
                {"services": {"web": {"ports":
                  ["127.0.0.1:8080:80", "127.0.0.1:${TLS:-8443}:443", "9000-9002:90", "91"]}}}
                """, Map.of(WantedPort.tcp("web", 8080), 8081, WantedPort.tcp("web", 8443), 8444));

        assertEquals(Map.of("TLS", "8444"), moved.variables());
        assertEquals("""
                # By Parity: the ports in force, which the compose files write otherwise.
                services:
                  "web":
                    ports: !override
                      - {"host_ip":"127.0.0.1","target":80,"published":"8081","protocol":"tcp","name":"http"}
                      - {"host_ip":"127.0.0.1","target":443,"published":"8444","protocol":"tcp"}
                      - {"target":90,"published":"9000-9002","protocol":"tcp"}
                      - {"target":91,"protocol":"tcp"}
                """, moved.override());
    }

    @Test
    void two_variables_for_the_same_container_port_are_told_apart_by_their_order() {
        var understood = """
                {"services": {"web": {"ports": [
                  {"target": 80, "published": "8080", "protocol": "tcp"},
                  {"target": 80, "published": "8081", "protocol": "tcp"}]}}}
                """;
        var chosen = Map.of(new WantedPort("web", HostAddress.ALL, 8081, Protocol.TCP), 8082);

        var moved = moved(understood, "{'services': {'web': {'ports': ['${A}:80', '$B:80']}}}", chosen);
        var unsure = moved(understood, "{'services': {'web': {'ports': ['${A}:80', '$B:80', '$C:80']}}}", chosen);

        assertEquals(Map.of("B", "8082"), moved.variables());
        assertEquals(Map.of(), unsure.variables());
        assertEquals(List.of(8082), overridden(unsure));
    }

    @Test
    void a_variable_that_two_want_differently_is_the_first_ones() {
        var moved = moved(
                """
                {"services": {"a": {"ports": [{"host_ip": "127.0.0.1", "target": 1, "published": "7000", "protocol": "tcp"}]},
                              "b": {"ports": [{"host_ip": "::1", "target": 1, "published": "7000", "protocol": "tcp"}]}}}
                """,
                "{'services': {'a': {'ports': ['127.0.0.1:$P:1']}, 'b': {'ports': ['[::1]:$P:1']}}}",
                Map.of(
                        WantedPort.tcp("a", 7000),
                        7001,
                        new WantedPort("b", HostAddress.of("::1"), 7000, Protocol.TCP),
                        7002));

        assertEquals(Map.of("P", "7001"), moved.variables());
        assertEquals(List.of(7002), overridden(moved));
    }

    @Test
    void what_a_read_project_shows_leads_back_to_what_was_wanted() {
        var wanted = WantedPort.tcp("redis", 6379);
        var moved = new MovedPorts(List.of(new MovedPort(wanted, 6379, 6379, 6380, "P", true)), "");
        var redis = ComposeService.read("redis", Json.parse("{}"));

        assertEquals(
                wanted,
                moved.wanted(redis, new PublishedPort("127.0.0.1", 6380, 6380, "tcp", false), List.of())
                        .orElseThrow());
        assertEquals(
                WantedPort.tcp("redis", 7000),
                moved.wanted(redis, new PublishedPort("127.0.0.1", 7000, 80, "tcp", false), List.of())
                        .orElseThrow());
    }

    @Test
    void a_compose_that_would_publish_both_ports_is_refused_only_where_a_number_has_to_be_overridden() {
        var number = new MovedPorts(
                List.of(new MovedPort(WantedPort.tcp("web", 8080), 8080, 80, 8081, "", false)), "services: ...");
        var variable =
                new MovedPorts(List.of(new MovedPort(WantedPort.tcp("web", 8080), 8080, 80, 8081, "PORT", false)), "");

        assertEquals(
                "cannot move port 8080 of web: it is written as a number, which Compose 2.20.3 cannot override"
                        + " (2.24.4 can); update Compose, or write ${PORT:-8080}",
                number.obstacle(Version.in("2.20.3")).orElseThrow());
        assertEquals(Optional.empty(), number.obstacle(Version.in("v2.40.3-3")));
        assertEquals(Optional.empty(), variable.obstacle(Version.in("2.20.3")));
    }

    private static List<Integer> overridden(MovedPorts moved) {
        return moved.ports().stream()
                .filter(MovedPort::isOverridden)
                .map(MovedPort::to)
                .toList();
    }

    private static MovedPorts moved(String understood, String written, Map<WantedPort, Integer> chosen) {
        return PortMoving.of(
                        Json.parse(understood),
                        Json.parse(written.replace('\'', '"')),
                        ParityFile.NONE,
                        new ChosenPorts(chosen))
                .decide();
    }
}
