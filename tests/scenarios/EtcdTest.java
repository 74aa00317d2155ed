package scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parity.engine.Execution;
import parity.json.Json;
import parity.wire.Http;

/** The three members of etcd: they agree, one of them may go, and without two of them nobody may write. */
@OnReferenceStack
class EtcdTest {

    private static final List<String> MEMBERS = List.of("etcd1", "etcd2", "etcd3");
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final ReferenceStack stack;

    EtcdTest(ReferenceStack stack) {
        this.stack = stack;
    }

    @Test
    void the_members_have_a_quorum_and_follow_one_leader() throws IOException {
        for (var member : MEMBERS) {
            var health = page(member).get("/health");
            assertEquals("true", Json.parse(health.body()).get("health").text(), health.words());
        }

        assertEquals(Set.of(id(leader())), MEMBERS.stream().map(this::leaderOf).collect(Collectors.toSet()));
    }

    @Test
    void all_members_hold_the_same_at_the_same_revision() throws IOException {
        put("etcd1", "agreed", "by all");
        var revision = status("etcd1").at("header", "revision").text();

        Eventually.equal(
                1,
                () -> MEMBERS.stream()
                        .map(member -> hash(member, revision))
                        .collect(Collectors.toSet())
                        .size());
    }

    @Test
    void what_is_written_on_one_member_is_read_on_another() {
        put("etcd1", "written-on", "etcd1");

        assertEquals("etcd1", get("etcd3", "written-on"));
    }

    @Test
    void no_member_raises_an_alarm() {
        assertEquals("", etcdctl("etcd2", "alarm", "list").out().strip());
    }

    @Test
    void the_leader_may_go_and_catches_up_on_what_it_missed() throws IOException {
        var lost = leader();
        var other = MEMBERS.stream()
                .filter(member -> !member.equals(lost))
                .findFirst()
                .orElseThrow();

        stack.node(lost).kill();
        Eventually.equal(
                true, () -> etcdctl(other, "put", "missed", "by " + lost).succeeded());
        stack.node(lost).start();

        Eventually.equal("by " + lost, () -> held(lost, "missed"));
        Eventually.equal(Set.of(leaderOf(other)), () -> Set.of(leaderOf(lost)));
    }

    @Test
    void a_member_that_lost_its_data_joins_anew_and_gets_it_from_the_others() throws IOException {
        put("etcd1", "kept-by", "the others");
        var before = id("etcd2");

        stack.node("etcd2").lose("etcd2");
        stack.run("dev-up").exitsWith(0);

        assertFalse(before.equals(id("etcd2")), "it came back as the member that it was");
        assertEquals("the others", held("etcd2", "kept-by"));
        assertEquals(
                3,
                etcdctl("etcd1", "member", "list")
                        .out()
                        .lines()
                        .filter(line -> line.contains("started"))
                        .count());
    }

    @Test
    void without_a_quorum_a_write_is_refused_and_what_is_held_can_still_be_read() {
        put("etcd2", "before", "the loss");
        try {
            stack.node("etcd1").pause();
            stack.node("etcd3").pause();

            assertFalse(etcdctl("etcd2", "--command-timeout=2s", "put", "during", "the loss")
                    .succeeded());
            assertEquals("the loss", held("etcd2", "before"));
        } finally {
            stack.node("etcd1").unpause();
            stack.node("etcd3").unpause();
        }

        Eventually.equal(
                true, () -> etcdctl("etcd2", "put", "after", "the loss").succeeded());
        assertEquals("the loss", get("etcd1", "after"));
    }

    private String leader() {
        return MEMBERS.stream()
                .filter(member -> id(member).equals(leaderOf(member)))
                .findFirst()
                .orElseThrow();
    }

    private String leaderOf(String member) {
        return status(member).get("leader").text();
    }

    private String id(String member) {
        return status(member).at("header", "member_id").text();
    }

    private Json status(String member) {
        return ask(member, "/v3/maintenance/status", "{}");
    }

    private String hash(String member, String revision) {
        return ask(member, "/v3/maintenance/hash", "{\"revision\":%s}".formatted(revision))
                .get("hash")
                .text();
    }

    private Json ask(String member, String path, String question) {
        try {
            var answer = page(member).post(path, question);
            assertTrue(answer.isGood(), answer.words());
            return Json.parse(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Http page(String member) {
        return new Http(stack.address(member), LIMIT);
    }

    private void put(String member, String key, String value) {
        assertEquals("OK", stack.node(member).says("etcdctl", "put", key, value));
    }

    private String get(String member, String key) {
        return stack.node(member).says("etcdctl", "get", "--print-value-only", key);
    }

    /** What the member itself has, whatever the others say. */
    private String held(String member, String key) {
        return stack.node(member).says("etcdctl", "get", "--print-value-only", "--consistency=s", key);
    }

    private Execution etcdctl(String member, String... words) {
        return stack.node(member)
                .run(Stream.concat(Stream.of("etcdctl"), Stream.of(words)).toArray(String[]::new));
    }
}
