package parity.ports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.address.HostAddress;
import parity.address.Protocol;
import parity.address.WantedPort;
import parity.compose.ComposeProject;
import parity.compose.MovedPorts;
import parity.config.ParityFile;
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

        var wanted = ProjectPorts.wanted(ComposeProject.parse(config, List.of()), MovedPorts.NONE, ParityFile.NONE);

        assertEquals(
                List.of(
                        new WantedPort("db", HostAddress.LOOPBACK, 5432, Protocol.TCP),
                        new WantedPort("dns", HostAddress.ALL, 53, Protocol.UDP)),
                wanted);
    }

    @Test
    void parity_yml_puts_its_ports_in_the_place_of_the_compose_files(@TempDir Path folder) throws IOException {
        var config = Json.parse("""
                {"name": "shop", "services": {
                   "db": {"ports": [{"host_ip": "127.0.0.1", "target": 5432, "published": "5432", "protocol": "tcp"}]},
                   "web": {"ports": [
                      {"host_ip": "127.0.0.1", "target": 80, "published": "8080", "protocol": "tcp"},
                      {"host_ip": "127.0.0.1", "target": 443, "published": "8443", "protocol": "tcp"}]}}}
                """);
        var file = Files.writeString(
                folder.resolve("parity.yml"),
                "ports: { db: 5433, 'web:443': 9443, api: 3000, debug: 4000 }\nservices: { api: { command: run } }\n");

        var wanted =
                ProjectPorts.wanted(ComposeProject.parse(config, List.of()), MovedPorts.NONE, ParityFile.read(file));

        assertEquals(
                List.of(
                        WantedPort.tcp("db", 5433),
                        WantedPort.tcp("web", 8080),
                        WantedPort.tcp("web", 9443),
                        WantedPort.tcp("api", 3000)),
                wanted);
    }
}
