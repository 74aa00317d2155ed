package scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parity.json.Json;
import parity.wire.Http;

/** The three nodes of PostgreSQL under Patroni: one leads, two stream, and whoever leads, what was acknowledged stays. */
@OnReferenceStack
class PatroniTest {

    private static final List<String> NODES = List.of("patroni1", "patroni2", "patroni3");
    private static final List<String> WHOLE = List.of("leader running", "replica streaming", "replica streaming");
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final ReferenceStack stack;

    PatroniTest(ReferenceStack stack) {
        this.stack = stack;
    }

    @Test
    void one_node_leads_and_two_replicas_stream() {
        assertEquals(WHOLE, members());
    }

    @Test
    void each_node_tells_its_role_over_rest() throws IOException {
        var leader = leader();

        for (var node : NODES) {
            assertEquals(200, asked(node, "/health"), node);
            assertEquals(node.equals(leader) ? 200 : 503, asked(node, "/primary"), node);
            assertEquals(node.equals(leader) ? 503 : 200, asked(node, "/replica"), node);
        }
    }

    @Test
    void what_is_written_on_the_leader_is_read_on_every_replica() throws IOException {
        stack.note("for all to read");

        for (var replica : replicas()) {
            Eventually.equal(true, () -> has(replica, "for all to read"));
        }
    }

    @Test
    void a_replica_refuses_writes() {
        var refusal = psql(replicas().getFirst(), "CREATE TABLE refused (id int)");

        assertTrue(refusal.contains("read-only transaction"), refusal);
    }

    @Test
    void the_replicas_have_replayed_all_that_was_written() throws IOException {
        stack.sql("postgres", "CREATE TABLE bulk AS SELECT generate_series(1, 100000) AS id; DROP TABLE bulk");

        Eventually.equal(
                List.of("0", "0"),
                () -> cluster().stream()
                        .filter(member -> !member.get("role").text().equals("leader"))
                        .map(member -> member.get("lag").text())
                        .toList());
    }

    @Test
    void a_replica_that_was_away_catches_up_on_what_it_missed() throws IOException {
        var replica = replicas().getFirst();

        stack.node(replica).stop();
        stack.note("while a replica was away");
        stack.node(replica).start();

        Eventually.equal(true, () -> has(replica, "while a replica was away"));
        Eventually.equal(WHOLE, this::members);
    }

    @Test
    void a_replica_that_lost_its_data_is_cloned_from_the_leader() throws IOException {
        var replica = replicas().getFirst();
        stack.note("before a replica lost its data");

        stack.node(replica).lose(replica.replace("patroni", "postgres"));
        stack.run("dev-up").exitsWith(0);

        assertTrue(has(replica, "before a replica lost its data"));
        assertEquals(WHOLE, members());
    }

    @Test
    void after_a_planned_switchover_the_write_port_leads_to_the_new_leader() throws IOException {
        var before = leader();
        var after = replicas().getFirst();
        stack.note("before the switchover");

        patronictl(before, "switchover", "--leader", before, "--candidate", after, "--force");

        Eventually.equal(true, () -> {
            stack.note("written by " + after);
            return has(after, "written by " + after);
        });
        assertEquals(after, leader());
        assertTrue(stack.hasNote("before the switchover"));
        Eventually.equal(true, () -> has(before, "written by " + after));
    }

    @Test
    void a_write_acknowledged_by_a_synchronous_replica_survives_the_death_of_the_leader() throws IOException {
        try {
            becomeSynchronous(true);
            var leader = leader();

            stack.note("just before the leader died");
            stack.node(leader).kill();

            Eventually.equal(true, () -> stack.hasNote("just before the leader died"));
            assertFalse(leader.equals(leader()));
            stack.node(leader).start();
            Eventually.equal(true, () -> has(leader, "just before the leader died"));
        } finally {
            becomeSynchronous(false);
        }
    }

    /** A replica that is back first lacks what the leader wrote last, and would have it rewound. */
    @Test
    void who_led_last_leads_again_however_late_it_is_back() throws IOException {
        var leader = leader();
        var others = replicas();
        others.forEach(node -> stack.node(node).stop());
        stack.note("when no replica was there");
        stack.node(leader).stop();

        others.forEach(node -> stack.node(node).start());
        stack.node(leader).start();

        Eventually.equal(WHOLE, this::members);
        assertEquals(leader, leader());
        assertTrue(stack.hasNote("when no replica was there"));
    }

    private void becomeSynchronous(boolean isWanted) {
        patronictl(leader(), "edit-config", "pg", "-s", "synchronous_mode=" + isWanted, "--quiet", "--force");
        Eventually.equal(isWanted, () -> members().contains("sync_standby streaming"));
    }

    private String leader() {
        return Eventually.be(
                        found -> found.size() == 1,
                        () -> NODES.stream()
                                .filter(node -> asked(node, "/primary") == 200)
                                .toList())
                .getFirst();
    }

    private List<String> replicas() {
        var leader = leader();
        return NODES.stream().filter(node -> !node.equals(leader)).toList();
    }

    private List<String> members() {
        return cluster().stream()
                .map(member ->
                        member.get("role").text() + " " + member.get("state").text())
                .sorted()
                .toList();
    }

    /** As the leader sees it. */
    private List<Json> cluster() {
        try {
            return Json.parse(page(leader()).get("/cluster").body())
                    .get("members")
                    .items();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The status of its answer; 0 from a node that does not answer. */
    private int asked(String node, String path) {
        try {
            return page(node).get(path).status();
        } catch (IOException e) {
            return 0;
        }
    }

    private Http page(String node) {
        return new Http(stack.address(node), LIMIT);
    }

    private boolean has(String node, String note) {
        return psql(node, "SELECT count(*) FROM kept.note WHERE what = '%s'".formatted(note))
                .equals("1");
    }

    /** Asks that very node, past HAProxy: what it answers, or why not. */
    private String psql(String node, String statement) {
        return stack.node(node)
                .run("psql", "-h", "/tmp", "-U", "postgres", "-d", "shop", "-Atc", statement)
                .words();
    }

    private void patronictl(String node, String... words) {
        stack.node(node)
                .says(Stream.concat(Stream.of("patronictl", "-c", "/tmp/patroni.yml"), Stream.of(words))
                        .toArray(String[]::new));
    }
}
