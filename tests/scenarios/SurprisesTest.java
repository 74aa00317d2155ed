package scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static parity.testing.RecipeRun.recipe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import parity.json.Json;
import parity.shell.Command;
import parity.shell.Outcome;
import parity.testing.RecipeRun;
import parity.testing.Scenario;

/** What went wrong in the reference stack once: health says it in words, and it is mended, or said what to type. */
@Scenario
@Tag("recipe")
class SurprisesTest {

    private static final String PROJECT = "parity-test-surprise-stack";
    private static final int FIRST_PORT = 29400;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** So little room that a few large values fill it. */
    private static final String SMALL_ETCD = """
            services:
              etcd1: { environment: { ETCD_QUOTA_BACKEND_BYTES: "8388608" } }
              etcd2: { environment: { ETCD_QUOTA_BACKEND_BYTES: "8388608" } }
              etcd3: { environment: { ETCD_QUOTA_BACKEND_BYTES: "8388608" } }
            """;

    private static StackFiles files;

    @BeforeAll
    static void bring_up() {
        files = StackFiles.written(PROJECT, FIRST_PORT)
                .write("compose/small.yaml", SMALL_ETCD)
                .composed("compose/ha.yaml, compose/small.yaml");
        environment("test-POSTGRES-word");
        run("dev-up").exitsWith(0);
    }

    @AfterAll
    static void take_down() {
        run("dev-down", "--volumes", "--yes", "--no-backup");
        files.delete();
    }

    @BeforeEach
    void all_is_well() {
        run("wait-healthy", "--timeout", "120").exitsWith(0);
    }

    @Test
    void a_replica_that_was_stopped_while_it_was_copied_starts_anew_by_itself() {
        var replica = with("PostgreSQL", "replica");
        docker("stop", container(replica));
        inVolumeOf(replica, "rm /n/data/global/pg_control; echo clone > /n/unfinished");

        run("dev-up").exitsWith(0);

        assertTrue(docker("logs", container(replica)).out().contains("was stopped while its data was being made"));
    }

    @Test
    void a_copy_that_was_cut_short_without_a_trace_is_named_and_made_again() {
        var replica = with("PostgreSQL", "replica");
        docker("stop", container(replica));
        inVolumeOf(replica, "rm /n/data/global/pg_control");
        docker("start", container(replica));

        until(() -> says("postgres.stuck." + replica));
        run("recover-from-sleep")
                .exitsWith(0)
                .complains("clone %s again from".formatted(replica))
                .prints("13/13 healthy");
    }

    /** The number of a timeline does not tell two that were written at the same time apart. */
    @Test
    void a_replica_that_led_beside_the_leader_gets_a_new_copy() {
        var replica = with("PostgreSQL", "replica");
        docker("stop", container(replica));
        inVolumeOf(
                replica,
                "rm /n/data/standby.signal && echo 'CREATE TABLE astray AS SELECT generate_series(1, 1000)' | postgres"
                        + " --single -D /n/data -c hba_file=/n/data/pg_hba.conf -c ident_file=/n/data/pg_ident.conf postgres");
        run("dev-shell-db", "-c", "CREATE TABLE kept AS SELECT generate_series(1, 100000)")
                .exitsWith(0);
        docker("start", container(replica));

        until(() -> says("postgres.stuck." + replica));
        run("dev-up")
                .exitsWith(1)
                .complains("has data that parted from the leader's")
                .complains("recover-from-sleep");
        run("recover-from-sleep")
                .exitsWith(0)
                .complains("clone %s again from".formatted(replica))
                .prints("13/13 healthy");
    }

    @Test
    void data_of_another_cluster_is_left_alone_until_its_owner_gives_it_up() {
        var replica = with("PostgreSQL", "replica");
        docker("stop", container(replica));
        inVolumeOf(replica, "rm -r /n/data && initdb -D /n/data > /dev/null");
        docker("start", container(replica));
        until(() -> says("postgres.stranger." + replica));

        var said = run("recover-from-sleep", "--patience", "3")
                .exitsWith(1)
                .outcome()
                .out();

        var remedy = said.substring(said.indexOf("docker rm -f"), said.indexOf(", then dev-up"));
        succeed(Command.of("sh", "-c", remedy));
        run("dev-up").exitsWith(0);
    }

    @Test
    void postgres_whose_data_is_gone_while_etcd_remembers_it_begins_anew() {
        for (var node : List.of("patroni1", "patroni2", "patroni3")) {
            docker("rm", "-f", container(node));
            docker("volume", "rm", volume(node));
        }
        run("dev-up", "--wait-timeout", "3");
        until(() -> says("postgres.bootstrap"));

        run("recover-from-sleep")
                .exitsWith(0)
                .complains("remove /service/pg/initialize from etcd")
                .prints("13/13 healthy");
    }

    @Test
    void an_etcd_member_that_lost_its_volume_joins_again() {
        docker("rm", "-f", container("etcd2"));
        docker("volume", "rm", PROJECT + "_etcd2");

        run("dev-up").exitsWith(0).prints("13/13 healthy");
    }

    @Test
    void etcd_that_used_up_its_quota_is_named_for_what_that_ends_and_gets_room() {
        inEtcd("v=$(head -c 700000 /dev/zero | tr '\\0' x); "
                + "for i in {1..40}; do printf %s \"$v\" | etcdctl put junk || exit 0; done");

        run("health").exitsWith(1).prints("failover has silently ended");
        run("recover-from-sleep").exitsWith(0).prints("13/13 healthy");

        inEtcd("etcdctl put junk little");
    }

    @Test
    void sentinels_that_agree_on_a_replica_are_told_the_master() {
        var replica = with("Redis", "replica");
        for (var sentinel : List.of("sentinel1", "sentinel2", "sentinel3")) {
            redis(sentinel, "SENTINEL", "REMOVE", "mymaster");
        }
        for (var sentinel : List.of("sentinel1", "sentinel2", "sentinel3")) {
            redis(
                    sentinel,
                    "SENTINEL",
                    "MONITOR",
                    "mymaster",
                    replica + ".localhost",
                    String.valueOf(files.port(replica)),
                    "2");
            redis(sentinel, "SENTINEL", "SET", "mymaster", "auth-pass", "test-REDIS-word");
        }

        run("health").exitsWith(1).prints("the Sentinels name %s as master, which is a replica".formatted(replica));
        run("recover-from-sleep", "--patience", "5").exitsWith(0).complains("tell the Sentinels that");

        var master = with("Redis", "master");
        assertTrue(
                redis("sentinel2", "SENTINEL", "MASTERS").contains(master + ".localhost"),
                redis("sentinel2", "SENTINEL", "MASTERS"));
    }

    @Test
    void sentinels_that_lost_their_volumes_after_a_failover_find_the_new_master() {
        var old = with("Redis", "master");
        redis("sentinel1", "SENTINEL", "FAILOVER", "mymaster");
        until(() -> !with("Redis", "master").equals(old));
        for (var sentinel : List.of("sentinel1", "sentinel2", "sentinel3")) {
            docker("stop", "-t", "1", container(sentinel));
            inVolume(PROJECT + "_" + sentinel, "root", "rm /n/*");
        }

        run("dev-up").exitsWith(0).prints("13/13 healthy");
    }

    @Test
    void a_freeze_of_all_is_seen_and_ended() {
        run("dev-pause").exitsWith(0);

        run("recover-from-sleep", "--dry-run").exitsWith(0).prints("would unpause etcd1: it is paused");
        var recovered = run("recover-from-sleep", "--json").exitsWith(0).json();

        assertEquals(13, recovered.get("repaired").items().size());
        assertEquals(13, recovered.at("gap", "away").items().size());
        assertTrue(recovered.get("healthy").truth());
    }

    @Test
    void a_base_backup_is_not_counted_as_a_replica() {
        var leader = with("PostgreSQL", "leader");
        var replica = with("PostgreSQL", "replica");
        docker("stop", container(replica));
        docker(
                "exec",
                "-d",
                "-e",
                "PGPASSWORD=test-REPLICATION-word",
                container(leader),
                "timeout",
                "60",
                "pg_basebackup",
                "--host=127.0.0.1",
                "--username=replicator",
                "--pgdata=/tmp/copy",
                "--max-rate=32k",
                "--checkpoint=fast");
        try {
            until(() -> sql(
                            leader,
                            "SELECT count(*) FROM pg_stat_replication WHERE application_name = 'pg_basebackup'"
                                    + " AND state = 'streaming'")
                    .equals("1"));

            assertEquals(
                    "2",
                    sql(
                            leader,
                            "SELECT count(*) FROM pg_stat_replication WHERE state IN ('streaming', 'backup')"
                                    + " AND (application_name <> 'pg_basebackup' OR state = 'streaming')"));
            run("health").exitsWith(1).prints("12/13 healthy");
        } finally {
            sql(
                    leader,
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_replication"
                            + " WHERE application_name = 'pg_basebackup'");
            docker("start", container(replica));
        }
    }

    @Test
    void a_password_that_the_volumes_do_not_know_is_named() {
        var replica = with("PostgreSQL", "replica");
        environment("of-another-day");
        run("dev-up", "--no-deps", "--wait-timeout", "3", replica);
        until(() -> says("postgres.password"));

        run("recover-from-sleep", "--patience", "3").exitsWith(1).prints("put that password back");
        environment("test-POSTGRES-word");

        run("dev-up").exitsWith(0).prints("13/13 healthy");
    }

    @Test
    void a_node_that_was_cut_off_is_connected_again_and_haproxy_starts_without_its_name() {
        var replica = with("PostgreSQL", "replica");
        docker("network", "disconnect", PROJECT + "_default", container(replica));
        docker("restart", "-t", "1", container("haproxy"));

        run("health").exitsWith(1).prints("is cut off from network " + PROJECT + "_default");
        until(() -> is("haproxy", "healthy"));
        run("recover-from-sleep", "--patience", "8").exitsWith(0).complains("connect %s to".formatted(replica));

        until(() -> component("haproxy").get("detail").text().contains(replica));
    }

    private static void environment(String postgresPassword) {
        var passwords = Stream.of("REPLICATION", "PATRONI", "APP", "REDIS")
                .map(name -> "%s_PASSWORD=test-%s-word\n".formatted(name, name))
                .collect(Collectors.joining());
        files.write("compose/.env", files.ports() + passwords + "POSTGRES_PASSWORD=" + postgresPassword + "\n");
    }

    private static RecipeRun run(String name, String... words) {
        return recipe(name, words)
                .in(files.folder())
                .within(Duration.ofMinutes(6))
                .run();
    }

    private static boolean says(String finding) {
        return run("health", "--json").json().get("findings").items().stream()
                .anyMatch(found -> found.get("id").text().equals(finding));
    }

    private static boolean is(String component, String state) {
        return component(component).get("state").text().equals(state);
    }

    private static Json component(String name) {
        return first(it -> it.get("component").text().equals(name));
    }

    private static String with(String group, String role) {
        return first(it -> it.get("group").text().equals(group)
                        && it.get("role").text().equals(role))
                .get("component")
                .text();
    }

    private static Json first(Predicate<Json> which) {
        return run("health", "--json").json().get("components").items().stream()
                .filter(which)
                .findFirst()
                .orElse(new Json(null));
    }

    private static void until(BooleanSupplier expectation) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!expectation.getAsBoolean()) {
            assertTrue(
                    System.nanoTime() - deadline < 0,
                    () -> run("health").outcome().out());
        }
    }

    private static String container(String service) {
        return PROJECT + "-" + service + "-1";
    }

    private static String volume(String node) {
        return PROJECT + "_" + node.replace("patroni", "postgres");
    }

    private static void inVolumeOf(String node, String script) {
        inVolume(volume(node), "postgres", script);
    }

    private static void inVolume(String volume, String user, String script) {
        docker(
                "run",
                "--rm",
                "--network",
                "none",
                "--user",
                user,
                "-v",
                volume + ":/n",
                "parity/patroni",
                "sh",
                "-c",
                script);
    }

    private static void inEtcd(String script) {
        docker("exec", container("etcd1"), "bash", "-c", script);
    }

    private static String redis(String service, String... words) {
        var line = Stream.concat(
                Stream.of(
                        "exec",
                        "-e",
                        "REDISCLI_AUTH=test-REDIS-word",
                        container(service),
                        "redis-cli",
                        "-p",
                        String.valueOf(files.port(service))),
                Stream.of(words));
        return docker(line.toArray(String[]::new)).out();
    }

    private static String sql(String node, String statement) {
        return docker("exec", container(node), "psql", "-h", "/tmp", "-U", "postgres", "-qAtc", statement)
                .out()
                .strip();
    }

    private static Outcome docker(String... words) {
        var line = new ArrayList<>(List.of("docker"));
        line.addAll(List.of(words));
        return succeed(Command.of(line));
    }

    private static Outcome succeed(Command command) {
        var outcome = command.within(Duration.ofMinutes(2)).run();
        assertTrue(outcome.succeeded(), () -> command + ": " + outcome.err());
        return outcome;
    }
}
