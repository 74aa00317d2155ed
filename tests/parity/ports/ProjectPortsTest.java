package parity.ports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import parity.json.Json;

class ProjectPortsTest {

    @Test
    void a_project_wants_the_ports_it_publishes_by_number() {
        var config = Json.parse("""
                {"name": "shop", "services": {
                   "db": {"ports": [
                      {"mode": "ingress", "host_ip": "127.0.0.1", "target": 5432, "published": "5432", "protocol": "tcp"},
                      {"mode": "ingress", "target": 80, "published": "9000-9002", "protocol": "tcp"},
                      {"mode": "ingress", "target": 81, "protocol": "tcp"}]},
                   "dns": {"ports": [{"mode": "ingress", "target": 53, "published": "53", "protocol": "udp"}]},
                   "worker": {}}}
                """);

        var project = ProjectPorts.of(config, Path.of("/shop"));

        assertEquals("shop", project.project());
        assertEquals(
                List.of(
                        new WantedPort("db", HostAddress.LOOPBACK, 5432, Protocol.TCP),
                        new WantedPort("dns", HostAddress.ALL, 53, Protocol.UDP)),
                project.ports());
    }
}
