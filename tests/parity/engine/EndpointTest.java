package parity.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.failure.Failure;

class EndpointTest {

    /** The SHA-256 of the word `staging`, which is how docker names a context's folder. */
    private static final String STAGING = "e919a75364398a449f860aeadddc57fa0502145a4e63959ddb33c417a48dc0da";

    @TempDir
    private Path home;

    @Test
    void docker_host_decides_before_any_context() throws IOException {
        use("staging", "ssh://user@example.test");

        var endpoint = Endpoint.inForce(Map.of("DOCKER_HOST", "tcp://10.0.0.7:2375"), home);

        assertEquals(new Endpoint("tcp://10.0.0.7:2375", "DOCKER_HOST"), endpoint);
    }

    @Test
    void the_context_in_use_decides_next() throws IOException {
        use("staging", "ssh://user@example.test");

        var endpoint = Endpoint.inForce(Map.of(), home);

        assertEquals(new Endpoint("ssh://user@example.test", "context staging"), endpoint);
        assertTrue(endpoint.isRemote());
    }

    @Test
    void a_context_that_does_not_exist_is_named() {
        var failure = assertThrows(Failure.class, () -> Endpoint.inForce(Map.of("DOCKER_CONTEXT", "stagin"), home));

        assertTrue(failure.getMessage().startsWith("docker context 'stagin' does not exist"));
    }

    @Test
    void loopback_is_this_machine() {
        assertFalse(new Endpoint("tcp://127.0.0.1:2375", "DOCKER_HOST").isRemote());
        assertFalse(new Endpoint("tcp://localhost:2375", "DOCKER_HOST").isRemote());
        assertFalse(new Endpoint("unix:///var/run/docker.sock", "the usual socket").isRemote());
        assertTrue(new Endpoint("tcp://192.168.1.9:2375", "DOCKER_HOST").isRemote());
    }

    @Test
    void the_machine_of_an_engine_is_where_its_ports_are() {
        assertEquals("example.test", new Endpoint("ssh://user@example.test", "context staging").host());
        assertEquals("192.168.1.9", new Endpoint("tcp://192.168.1.9:2375", "DOCKER_HOST").host());
        assertEquals("[fe80::1]", new Endpoint("tcp://[fe80::1]:2375", "DOCKER_HOST").host());
        assertEquals("", new Endpoint("unix:///var/run/docker.sock", "the usual socket").host());
    }

    @Test
    void a_host_without_a_scheme_is_tcp_and_elsewhere() {
        var endpoint = Endpoint.inForce(Map.of("DOCKER_HOST", "10.255.255.1:2375"), home);

        assertEquals("tcp://10.255.255.1:2375", endpoint.address());
        assertTrue(endpoint.isRemote());
    }

    private void use(String context, String host) throws IOException {
        var folder =
                Files.createDirectories(home.resolve(".docker/contexts/meta").resolve(STAGING));
        Files.writeString(home.resolve(".docker/config.json"), "{\"currentContext\": \"" + context + "\"}");
        Files.writeString(folder.resolve("meta.json"), "{\"Endpoints\": {\"docker\": {\"Host\": \"" + host + "\"}}}");
    }
}
