package scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import parity.json.Json;
import parity.shell.Command;
import parity.testing.RecipeRun;

/** What is broken on purpose is measured, healed, and leaves nothing behind, however the drill itself ends. */
@OnReferenceStack
class DrillTest {

    /** In asynchronous mode a kill may cost the last write, and the drill would say so. */
    @Test
    void a_killed_leader_is_replaced_and_no_acknowledged_write_is_lost(ReferenceStack stack) throws IOException {
        var before = stack.leader();

        var drill = stack.run("test-zero-data-loss", "--skip-ttl", "--repeat", "2", "--json")
                .exitsWith(0);

        assertEquals(
                List.of("synchronous", "synchronous"),
                drill.json().get("rounds").items().stream()
                        .map(round -> round.at("settings", "mode").text())
                        .toList());
        assertNotEquals(
                before,
                drill.json().get("rounds").items().getFirst().get("newLeader").text());
        assertEquals(0, drill.json().get("lost").number());
        assertTrue(
                drill.json().get("acknowledged").number() > 100, drill.outcome().out());
        assertNothingIsLeft(stack);
    }

    @Test
    void a_switchover_is_over_before_an_application_gives_up(ReferenceStack stack) throws IOException {
        stack.run("test-failover", "--fault", "switchover", "--report", "page.html")
                .exitsWith(0)
                .prints("switchover");

        assertTrue(Files.readString(stack.files().folder().resolve("page.html")).contains("<svg"));
        stack.run("dev-backup", "--list").exitsWith(0).prints("-before-drill.dump");
        assertNothingIsLeft(stack);
    }

    @Test
    void a_crash_of_postgresql_alone_changes_no_leader(ReferenceStack stack) throws IOException {
        var before = stack.leader();

        var drill = stack.run("test-failover", "--fault", "postgres-crash", "--no-backup", "--json")
                .exitsWith(0);

        assertEquals(before, stack.leader());
        assertEquals(Json.parse("null"), drill.json().get("backup"));
    }

    @Test
    void a_killed_redis_is_replaced(ReferenceStack stack) throws IOException {
        var before = stack.master("sentinel1");

        stack.run("test-failover", "redis").exitsWith(0);

        assertNotEquals(before, stack.master("sentinel1"));
    }

    @Test
    void of_three_etcd_one_may_go(ReferenceStack stack) throws IOException {
        var before = stack.leader();

        stack.run("test-failover", "etcd").exitsWith(0);

        assertEquals(before, stack.leader());
    }

    @Test
    void without_two_of_three_etcd_the_leader_does_what_failsafe_mode_says(ReferenceStack stack) {
        stack.run("test-failover", "etcd", "--fault", "quorum")
                .exitsWith(0)
                .prints("leader does what failsafe_mode says  off: patroni")
                .prints("stepped down after");
        try {
            failsafe(stack, "true");

            stack.run("test-failover", "etcd", "--fault", "quorum")
                    .exitsWith(0)
                    .prints("writes resume within the bound")
                    .prints("leader does what failsafe_mode says  on: patroni")
                    .prints("led on");
        } finally {
            failsafe(stack, "null");
        }
    }

    @Test
    void a_proxy_that_is_away_is_a_gap_and_no_loss(ReferenceStack stack) throws IOException {
        stack.run("test-failover", "haproxy").exitsWith(0);

        assertNothingIsLeft(stack);
    }

    @Test
    void customers_of_the_shop_are_served_again_and_no_order_is_lost(ReferenceStack stack) throws IOException {
        stack.files().withShop();
        try {
            stack.run("dev-up").exitsWith(0);

            var drill = stack.run("test-zero-data-loss", "--skip-ttl", "--json").exitsWith(0);

            var orders = drill.json().get("rounds").items().getFirst().get("orders");
            assertTrue(orders.get("acknowledged").number() > 10, drill.outcome().out());
            assertEquals(0, orders.get("lost").number());
            assertEquals(0, orders.get("failedAfterRecovery").number());
            assertEquals("0", stack.sql("postgres", "SELECT count(*) FROM product WHERE sku = 'PARITY-DRILL'"));
        } finally {
            stack.files().composed("compose/ha.yaml");
            stack.node("backend").remove();
            stack.node("frontend").remove();
        }
    }

    @Test
    void nothing_is_broken_where_something_is_not_well(ReferenceStack stack) {
        stack.node("redis2").stop();

        stack.run("test-failover")
                .exitsWith(1)
                .complains("not healthy, so nothing is broken on purpose: ")
                .complains("redis2: exited with 0");
    }

    @Test
    void an_interrupt_heals_at_once(ReferenceStack stack) {
        try (var drill = begun(stack, "partition")) {
            drill.untilItSays("partition: ");

            signal(drill, "INT");

            assertEquals(130, drill.exit());
            assertTrue(drill.said().contains("interrupted; heal it"), drill.said());
        }
        assertFalse(Files.exists(journal(stack)));
        assertEquals("", tools());
    }

    @Test
    void what_a_killed_drill_left_is_named_by_health_and_healed_by_dev_up(ReferenceStack stack) {
        try (var drill = begun(stack, "pause")) {
            drill.untilItSays("pause: ")
                    .until(
                            "freeze a node",
                            () -> ReferenceStack.POSTGRES.stream().anyMatch(node -> isPaused(stack, node)));

            signal(drill, "KILL");
            drill.exit();
        }

        stack.run("health").exitsWith(1).prints("a drill that was cut short has left pause of patroni");
        stack.run("dev-up", "--strict-ports").exitsWith(0).complains("heal what a drill left that was cut short");

        assertTrue(ReferenceStack.POSTGRES.stream().noneMatch(node -> isPaused(stack, node)));
        assertFalse(Files.exists(journal(stack)));
    }

    /** The containers were gone in between, and with them whoever could have put it back. */
    @Test
    void the_mode_that_a_killed_drill_left_is_put_back_once_the_nodes_are_there_again(ReferenceStack stack) {
        try (var drill = Running.of(
                RecipeRun.recipe("test-zero-data-loss").in(stack.files().folder()))) {
            drill.untilItSays("kill: ");
            signal(drill, "KILL");
            drill.exit();
        }
        assertTrue(settings(stack).contains("\"synchronous_mode\":true"), settings(stack));

        stack.run("dev-down").exitsWith(0);
        stack.run("dev-up", "--strict-ports").exitsWith(0).complains("synchronous-mode of patroni");

        assertFalse(settings(stack).contains("\"synchronous_mode\":true"), settings(stack));
        assertFalse(settings(stack).contains("parity_drill"), settings(stack));
        assertFalse(Files.exists(journal(stack)));
    }

    private static void failsafe(ReferenceStack stack, String value) {
        stack.node("patroni1")
                .says(
                        "patronictl",
                        "-c",
                        "/tmp/patroni.yml",
                        "edit-config",
                        "pg",
                        "-s",
                        "failsafe_mode=" + value,
                        "--quiet",
                        "--force");
        Eventually.equal(value.equals("true"), () -> settings(stack).contains("\"failsafe_mode\":true"));
    }

    /** What Patroni is set to, as etcd has it. */
    private static String settings(ReferenceStack stack) {
        return stack.node("etcd1").says("etcdctl", "get", "--print-value-only", "/service/pg/config");
    }

    private static Running begun(ReferenceStack stack, String fault) {
        return Running.of(RecipeRun.recipe("test-failover", "--fault", fault)
                .in(stack.files().folder()));
    }

    private static void signal(Running drill, String name) {
        Command.of("kill", "-s", name, String.valueOf(drill.process().pid())).run();
    }

    private static boolean isPaused(ReferenceStack stack, String node) {
        return stack.node(node).isPaused();
    }

    private static void assertNothingIsLeft(ReferenceStack stack) throws IOException {
        assertFalse(Files.exists(journal(stack)));
        assertEquals("0", stack.sql("postgres", "SELECT count(*) FROM pg_namespace WHERE nspname = 'parity_drill'"));
    }

    private static Path journal(ReferenceStack stack) {
        return stack.files().folder().resolve(".parity/drill.json");
    }

    private static String tools() {
        return Command.of("docker", "ps", "-q", "--filter", "label=parity.drill=parity-test-stack")
                .run()
                .out();
    }
}
