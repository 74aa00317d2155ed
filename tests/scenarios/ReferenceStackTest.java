package scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parity.json.Json;
import parity.shell.Command;
import parity.shell.Outcome;
import parity.testing.Scenario;

/** The compose file of the reference stack, with Compose alone: built, brought up, and healthy by its own checks. */
@Scenario
class ReferenceStackTest {

    private static final String PROJECT = "parity-test-stack-alone";
    private static final StackFiles FILES = StackFiles.written(PROJECT, 31320);

    @BeforeAll
    static void bring_up() {
        FILES.write("compose/.env", FILES.environmentText() + passwords());
        takeDown();

        var up = compose("up", "-d", "--build", "--wait", "--wait-timeout", "240");

        assertTrue(up.succeeded(), up.err());
    }

    @AfterAll
    static void clean_up() {
        takeDown();
        FILES.delete();
    }

    @Test
    void every_node_is_healthy() {
        var nodes =
                compose("ps", "--format", "json").out().lines().map(Json::parse).toList();

        assertEquals(
                ReferenceStack.SERVICES.stream().sorted().toList(),
                nodes.stream()
                        .filter(node -> node.get("Health").text().equals("healthy"))
                        .map(node -> node.get("Service").text())
                        .sorted()
                        .toList());
    }

    @Test
    void the_write_port_leads_to_the_leader_and_the_read_port_to_a_replica() {
        assertEquals("f", recovering("5432"));
        assertEquals("t", recovering("5433"));
    }

    private static String recovering(String port) {
        var question = "PGPASSWORD=test psql -h haproxy -p $0 -U postgres -Atc 'SELECT pg_is_in_recovery()'";
        var answer = compose("exec", "-T", "patroni1", "sh", "-c", question, port);
        assertTrue(answer.succeeded(), answer.err());
        return answer.out().strip();
    }

    private static String passwords() {
        return Stream.of("POSTGRES", "REPLICATION", "PATRONI", "APP", "REDIS")
                .map(of -> of + "_PASSWORD=test\n")
                .collect(Collectors.joining());
    }

    private static void takeDown() {
        compose("down", "--volumes", "--timeout", "2");
    }

    private static Outcome compose(String... words) {
        var line = new ArrayList<>(List.of("docker", "compose", "-p", PROJECT, "-f", "compose/ha.yaml"));
        line.addAll(List.of(words));
        return Command.of(line).in(FILES.folder()).within(Duration.ofMinutes(8)).run();
    }
}
