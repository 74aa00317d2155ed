package scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parity.wire.Http;

/** HAProxy's two ports: one leads to whoever may be written to, the other to those who only read. */
@OnReferenceStack
class HaproxyTest {

    private static final String IS_REPLICA = "SELECT pg_is_in_recovery()";
    private static final String WHO = "SELECT inet_server_addr() || ' ' || pg_is_in_recovery()";

    private final ReferenceStack stack;

    HaproxyTest(ReferenceStack stack) {
        this.stack = stack;
    }

    @Test
    void the_write_port_leads_to_the_leader() throws IOException {
        for (int i = 0; i < 4; i++) {
            assertEquals("f", stack.sql("postgres", IS_REPLICA));
        }
    }

    @Test
    void the_read_port_leads_to_both_replicas_and_to_nobody_else() {
        var seen = Stream.generate(this::whoReads).limit(8).collect(Collectors.toSet());

        assertEquals(2, seen.size(), seen.toString());
        assertEquals(Set.of("true"), seen.stream().map(who -> who.split(" ")[1]).collect(Collectors.toSet()));
    }

    @Test
    void the_read_port_does_without_a_replica_that_is_away() throws IOException {
        var away = replica();

        stack.node(away).stop();

        Eventually.equal(
                1L, () -> Stream.generate(this::whoReads).limit(8).distinct().count());
        assertEquals("t", stack.sql("postgres_read", IS_REPLICA));
        stack.node(away).start();
        Eventually.equal(
                2L, () -> Stream.generate(this::whoReads).limit(8).distinct().count());
    }

    @Test
    void its_page_says_that_it_is_ready() throws IOException {
        assertEquals(
                200,
                new Http(stack.address("haproxy"), Duration.ofSeconds(5))
                        .get("/ready")
                        .status());
    }

    private String replica() throws IOException {
        for (var node : ReferenceStack.SERVICES) {
            if (node.startsWith("patroni") && status(node) == 200) {
                return node;
            }
        }
        throw new AssertionError("no replica");
    }

    private int status(String node) throws IOException {
        return new Http(stack.address(node), Duration.ofSeconds(5))
                .get("/replica")
                .status();
    }

    private String whoReads() {
        try {
            return stack.sql("postgres_read", WHO);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
