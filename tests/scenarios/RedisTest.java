package scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parity.wire.Resp;

/** Redis under its Sentinels: they agree on one master, its replicas hold what it holds, and one of them can follow it. */
@OnReferenceStack
class RedisTest {

    private static final List<String> NODES = List.of("redis1", "redis2", "redis3");
    private static final List<String> SENTINELS = List.of("sentinel1", "sentinel2", "sentinel3");
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final ReferenceStack stack;

    RedisTest(ReferenceStack stack) {
        this.stack = stack;
    }

    @Test
    void each_sentinel_names_the_same_master_and_that_says_it_is_one() throws IOException {
        var named = named();

        assertEquals(1, named.size(), named.toString());
        assertEquals("master", stack.redis(master(), "ROLE").item(0));
    }

    @Test
    void the_sentinels_have_a_quorum_and_know_each_other() throws IOException {
        for (var sentinel : SENTINELS) {
            assertEquals(
                    "OK 3 usable Sentinels. Quorum and failover authorization can be reached",
                    stack.redis(sentinel, "SENTINEL", "CKQUORUM", "mymaster").text());
        }
    }

    @Test
    void both_replicas_are_in_sync_with_the_master() throws IOException {
        var master = info(master());

        assertTrue(master.contains("connected_slaves:2"), master);
        assertEquals(
                2, master.lines().filter(line -> line.contains("state=online")).count(), master);
        for (var replica : replicas()) {
            assertTrue(info(replica).contains("master_link_status:up"), replica);
        }
    }

    @Test
    void what_is_written_on_the_master_is_read_on_both_replicas() throws IOException {
        write("for-all", "to read");

        for (var replica : replicas()) {
            Eventually.equal(
                    "to read", () -> stack.redis(replica, "GET", "for-all").text());
        }
    }

    @Test
    void a_replica_refuses_writes() throws IOException {
        var reply = stack.redis(replicas().getFirst(), "SET", "refused", "1");

        assertTrue(reply.isRefusal() && reply.text().startsWith("READONLY"), reply.text());
    }

    @Test
    void who_says_no_password_is_refused() throws IOException {
        for (var server : Stream.concat(NODES.stream(), SENTINELS.stream()).toList()) {
            try (var stranger = Resp.to(stack.address(server), LIMIT)) {
                assertTrue(stranger.ask("INFO").text().startsWith("NOAUTH"), server);
            }
        }
    }

    @Test
    void what_was_configured_by_hand_is_kept_over_a_restart() throws IOException {
        var replica = replicas().getFirst();
        assertEquals(
                "OK",
                stack.redis(replica, "CONFIG", "SET", "slowlog-max-len", "333").text());
        assertEquals("OK", stack.redis(replica, "CONFIG", "REWRITE").text());

        stack.node(replica).restart();

        Eventually.equal(
                "333",
                () -> stack.redis(replica, "CONFIG", "GET", "slowlog-max-len").item(1));
        Eventually.be(info -> info.contains("master_link_status:up"), () -> info(replica));
    }

    @Test
    void a_replica_that_was_away_catches_up_on_what_it_missed() throws IOException {
        var replica = replicas().getFirst();

        stack.node(replica).stop();
        write("while-away", "written");
        stack.node(replica).start();

        Eventually.equal(
                "written", () -> stack.redis(replica, "GET", "while-away").text());
    }

    @Test
    void a_master_without_replicas_refuses_writes_until_one_is_back() throws IOException {
        var replicas = replicas();
        var master = master();

        replicas.forEach(replica -> stack.node(replica).stop());
        Eventually.be(
                said -> said.startsWith("NOREPLICAS"),
                () -> stack.redis(master, "SET", "lonely", "1").text());
        replicas.forEach(replica -> stack.node(replica).start());

        Eventually.equal("OK", () -> stack.redis(master, "SET", "lonely", "2").text());
    }

    @Test
    void when_the_master_dies_a_replica_follows_it_and_it_comes_back_as_a_replica() throws IOException {
        var dead = master();
        write("before-its-death", "kept");
        for (var replica : replicas()) {
            Eventually.equal(
                    "kept",
                    () -> stack.redis(replica, "GET", "before-its-death").text());
        }

        stack.node(dead).kill();

        Eventually.be(named -> named.size() == 1 && !named.contains(dead), this::named);
        Eventually.equal("OK", () -> stack.cache("SET", "after-its-death", "written"));
        assertEquals("kept", stack.cache("GET", "before-its-death"));

        stack.node(dead).start();

        Eventually.be(info -> info.contains("role:slave") && info.contains("master_link_status:up"), () -> info(dead));
        Eventually.equal(
                "written", () -> stack.redis(dead, "GET", "after-its-death").text());
        assertEquals(1, named().size(), "they changed their minds");
    }

    private void write(String key, String value) throws IOException {
        assertEquals("OK", stack.cache("SET", key, value));
    }

    private String master() throws IOException {
        return stack.master("sentinel1");
    }

    private List<String> replicas() throws IOException {
        var master = master();
        return NODES.stream().filter(node -> !node.equals(master)).toList();
    }

    /** Whom the three name as master. */
    private Set<String> named() throws IOException {
        var named = new HashSet<String>();
        for (var sentinel : SENTINELS) {
            named.add(stack.master(sentinel));
        }
        return named;
    }

    private String info(String node) throws IOException {
        return stack.redis(node, "INFO", "replication").text();
    }
}
