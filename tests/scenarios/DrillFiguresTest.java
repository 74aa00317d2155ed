package scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parity.json.Json;
import parity.testing.RecipeRun;

/** What a drill reports is what plain psql, redis-cli and etcdctl say inside the containers. */
@OnReferenceStack
class DrillFiguresTest {

    @ParameterizedTest
    @ValueSource(strings = {"test-failover --fault switchover", "test-zero-data-loss --skip-ttl"})
    void the_figures_of_postgresql_are_those_of_psql_and_etcdctl(String line, ReferenceStack stack) throws IOException {
        var before = primary(stack);
        var words = (line + " --keep --json").split(" ");

        var round = only(
                stack.run(words[0], Arrays.copyOfRange(words, 1, words.length)).exitsWith(0));

        var rows = ids(psql(stack, primary(stack), "SELECT id FROM parity_drill.written"));
        psql(stack, primary(stack), "DROP SCHEMA parity_drill CASCADE");
        assertEquals(before, round.get("oldLeader").text());
        assertEquals(primary(stack), round.get("newLeader").text());
        assertEquals(leaderByEtcd(stack), round.get("newLeader").text());
        assertAgrees(round, ledger(stack), rows);
    }

    @Test
    void a_planned_switch_of_redis_loses_what_redis_cli_does_not_find(ReferenceStack stack) throws IOException {
        var before = master(stack);

        var round = only(stack.run("test-failover", "redis", "--fault", "switchover", "--keep", "--json")
                .exitsWith(3));

        var members = ids(redis(stack, master(stack), "SMEMBERS", "parity_drill:written"));
        redis(stack, master(stack), "DEL", "parity_drill:written", "parity_drill:behind");
        assertEquals(before, round.get("oldLeader").text());
        assertEquals(master(stack), round.get("newLeader").text());
        assertNotEquals(before, master(stack));
        assertTrue(round.at("writes", "lost").number() > 0, "it acknowledges until it hears of it");
        assertAgrees(round, ledger(stack), members);
    }

    /** The ledger is what clients were told, the rest what the data say. */
    private static void assertAgrees(Json round, Set<String> ledger, Set<String> data) {
        var writes = round.get("writes");
        var lost = new HashSet<>(ledger);
        lost.removeAll(data);
        var unacknowledged = new HashSet<>(data);
        unacknowledged.removeAll(ledger);
        assertEquals(ledger.size(), writes.get("acknowledged").number());
        assertEquals(lost.size(), writes.get("lost").number());
        assertEquals(
                unacknowledged.size(), writes.get("unacknowledgedButPresent").number());
    }

    private static Json only(RecipeRun drill) {
        return drill.json().get("rounds").items().getFirst();
    }

    private static Set<String> ledger(ReferenceStack stack) throws IOException {
        return ids(Files.readString(stack.files().folder().resolve(".parity/drill.ledger")));
    }

    private static Set<String> ids(String lines) {
        return lines.lines().filter(line -> !line.isBlank()).collect(Collectors.toSet());
    }

    /** The one that is not in recovery, by its own word. */
    private static String primary(ReferenceStack stack) {
        return Eventually.be(
                        found -> found.size() == 1,
                        () -> List.of("patroni1", "patroni2", "patroni3").stream()
                                .filter(node -> psql(stack, node, "SELECT pg_is_in_recovery()")
                                        .equals("f"))
                                .toList())
                .getFirst();
    }

    private static String leaderByEtcd(ReferenceStack stack) {
        return stack.node("etcd2").says("etcdctl", "get", "--print-value-only", "/service/pg/leader");
    }

    private static String psql(ReferenceStack stack, String node, String statement) {
        return stack.node(node).says("psql", "-h", "/tmp", "-U", "postgres", "-d", "shop", "-Atqc", statement);
    }

    /** The one whose role is master, by its own word. */
    private static String master(ReferenceStack stack) {
        return Eventually.be(
                        found -> found.size() == 1,
                        () -> List.of("redis1", "redis2", "redis3").stream()
                                .filter(node -> redis(stack, node, "ROLE").startsWith("master"))
                                .toList())
                .getFirst();
    }

    private static String redis(ReferenceStack stack, String node, String... words) {
        var quoted = String.join(" ", words);
        return stack.node(node)
                .says(
                        "sh",
                        "-c",
                        "REDISCLI_AUTH='%s' redis-cli -p %d %s"
                                .formatted(
                                        stack.password("REDIS"), stack.files().port(node), quoted));
    }
}
