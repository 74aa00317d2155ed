package parity.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.config.ParityFile;
import parity.json.Json;
import parity.yaml.Problem;
import parity.yaml.Problems;

class PortCheckTest {

    private static final ComposeProject COMPOSE = ComposeProject.parse(Json.parse("""
                    {"services": {
                      "db": {"ports": [{"target": 5432, "published": "5432", "protocol": "tcp"}]},
                      "dns": {"ports": [{"target": 53, "protocol": "tcp"}, {"target": 53, "protocol": "udp"}]},
                      "job": {}}}"""), List.of());

    @TempDir
    Path folder;

    @Test
    void ports_that_fit_their_services_are_right() throws IOException {
        assertEquals(
                "",
                mistakes(
                        "ports: {db: 15432, dns:53: 5300, dns:53/udp: 5300, api: 8080}\nservices: {api: {command: run}}\n"));
    }

    @Test
    void a_port_for_nobody_is_named_with_the_nearest_service() throws IOException {
        assertEquals("parity.yml:1:9: no service 'dbb'; did you mean 'db'?", mistakes("ports: {dbb: 15432}"));
    }

    @Test
    void a_service_with_several_ports_wants_to_know_which() throws IOException {
        assertEquals(
                "parity.yml:1:9: service 'dns' publishes several ports (53/tcp, 53/udp); write which, as in dns:53",
                mistakes("ports: {dns: 5300}"));
    }

    @Test
    void a_port_that_a_service_does_not_publish_is_named() throws IOException {
        assertEquals(
                "parity.yml:1:9: service 'db' does not publish 5433/tcp, only 5432/tcp",
                mistakes("ports: {db:5433: 15432}"));
        assertEquals(
                "parity.yml:1:9: service 'job' publishes no port; give it 'ports' in its compose file",
                mistakes("ports: {job: 80}"));
    }

    private String mistakes(String text) throws IOException {
        var settings = ParityFile.read(Files.writeString(folder.resolve("parity.yml"), text));
        var problems = new Problems();
        new PortCheck(settings, COMPOSE).noteIn(problems);
        return String.join(
                "\n", problems.inOrder().stream().map(Problem::toString).toList());
    }
}
