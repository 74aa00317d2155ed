package scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parity.wire.Resp;
import parity.wire.Resp.Reply;

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
        var named = SENTINELS.stream().map(this::namedBy).collect(Collectors.toSet());

        assertEquals(1, named.size(), named.toString());
        assertEquals("master", ask(named.iterator().next(), "ROLE").item(0));
    }

    @Test
    void the_sentinels_have_a_quorum_and_know_each_other() throws IOException {
        for (var sentinel : SENTINELS) {
            assertEquals("OK 3 usable Sentinels. Quorum and failover authorization can be reached",
                    ask(sentinel, "SENTINEL", "CKQUORUM", "mymaster").text());
        }
    }

    @Test
    void both_replicas_are_in_sync_with_the_master() throws IOException {
        var master = info(master());

        assertTrue(master.contains("connected_slaves:2"), master);
        assertEquals(2, master.lines().filter(line -> line.contains("state=online")).count(), master);
        for (var replica : replicas()) {
            assertTrue(info(replica).contains("master_link_status:up"), replica);
        }
    }

    @Test
    void what_is_written_on_the_master_is_read_on_both_replicas() throws IOException {
        write("for-all", "to read");

        for (var replica : replicas()) {
            Eventually.equal("to read", () -> ask(replica, "GET", "for-all").text());
        }
    }

    @Test
    void a_replica_refuses_writes() throws IOException {
        var reply = ask(replicas().getFirst(), "SET", "refused", "1");

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
        assertEquals("OK", ask(replica, "CONFIG", "SET", "slowlog-max-len", "333").text());
        assertEquals("OK", ask(replica, "CONFIG", "REWRITE").text());

        stack.node(replica).restart();

        Eventually.equal("333", () -> ask(replica, "CONFIG", "GET", "slowlog-max-len").item(1));
        Eventually.be(info -> info.contains("master_link_status:up"), () -> info(replica));
    }

    @Test
    void a_replica_that_was_away_catches_up_on_what_it_missed() throws IOException {
        var replica = replicas().getFirst();

        stack.node(replica).stop();
        write("while-away", "written");
        stack.node(replica).start();

        Eventually.equal("written", () -> ask(replica, "GET", "while-away").text());
    }

    @Test
    void a_master_without_replicas_refuses_writes_until_one_is_back() throws IOException {
        var replicas = replicas();
        var master = master();

        replicas.forEach(replica -> stack.node(replica).stop());
        Eventually.be(said -> said.startsWith("NOREPLICAS"), () -> ask(master, "SET", "lonely", "1").text());
        replicas.forEach(replica -> stack.node(replica).start());

        Eventually.equal("OK", () -> ask(master, "SET", "lonely", "2").text());
    }

    @Test
    void when_the_master_dies_a_replica_follows_it_and_it_comes_back_as_a_replica() throws IOException {
        var dead = master();
        write("before-its-death", "kept");
        assertEquals("2", ask(dead, "WAIT", "2", "10000").text());

        stack.node(dead).kill();

        Eventually.be(named -> named.size() == 1 && !named.contains(dead), this::named);
        Eventually.equal("OK", () -> ask(master(), "SET", "after-its-death", "written").text());
        assertEquals("kept", ask(master(), "GET", "before-its-death").text());

        stack.node(dead).start();

        Eventually.be(info -> info.contains("role:slave") && info.contains("master_link_status:up"), () -> info(dead));
        Eventually.equal("written", () -> ask(dead, "GET", "after-its-death").text());
        assertEquals(1, named().size(), "they changed their minds");
    }

    private void write(String key, String value) throws IOException {
        assertEquals("OK", ask(master(), "SET", key, value).text());
    }

    private String master() {
        return namedBy("sentinel1");
    }

    private List<String> replicas() {
        var master = master();
        return NODES.stream().filter(node -> !node.equals(master)).toList();
    }

    private Set<String> named() {
        return SENTINELS.stream().map(this::namedBy).collect(Collectors.toSet());
    }

    /** {@code redis2.localhost}, without its domain. */
    private String namedBy(String sentinel) {
        try {
            var address = ask(sentinel, "SENTINEL", "GET-MASTER-ADDR-BY-NAME", "mymaster").item(0);
            return address.replace(".localhost", "");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String info(String node) throws IOException {
        return ask(node, "INFO", "replication").text();
    }

    private Reply ask(String server, String... words) throws IOException {
        try (var session = Resp.to(stack.address(server), LIMIT)) {
            session.ask("AUTH", stack.password("REDIS"));
            return session.ask(words);
        }
    }
}
