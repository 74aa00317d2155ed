package parity.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parity.compose.ComposeService;
import parity.json.Json;

/** What the nodes of the reference stack said when they were asked, and what it means when it is put together. */
class VerdictsTest {

    private static final String LEADER = """
            {"state": "running", "role": "primary", "xlog": {"location": 83886968}, "timeline": 1, "replication": [
              {"application_name": "patroni3", "state": "streaming", "sync_state": "async"},
              {"application_name": "patroni1", "state": "streaming", "sync_state": "async"}],
             "database_system_identifier": "77", "patroni": {"name": "patroni2"}}""";
    private static final String REPLICA = """
            {"state": "running", "role": "replica", "xlog": {"received_location": 83886968}, "timeline": 1,
             "replication_state": "streaming", "database_system_identifier": "77", "patroni": {"name": "NAME"}}""";
    private static final String MASTER = """
            role:master\r
            connected_slaves:2\r
            min_slaves_good_slaves:2\r
            slave0:ip=redis3.localhost,port=30411,state=online,offset=7319,lag=1\r
            slave1:ip=redis2.localhost,port=30410,state=online,offset=7319,lag=0\r
            master_repl_offset:7319\r
            """;
    private static final String FOLLOWER = """
            role:slave\r
            master_host:redis1.localhost\r
            master_port:30409\r
            master_link_status:up\r
            slave_repl_offset:7319\r
            """;

    private final List<Checked> round = new ArrayList<>();

    @Test
    void a_stack_in_which_all_is_well_has_no_findings() {
        etcd("etcd1", "1", "1");
        etcd("etcd2", "2", "1");
        etcd("etcd3", "3", "1");
        patroni("patroni1", REPLICA);
        patroni("patroni2", LEADER);
        patroni("patroni3", REPLICA);
        proxy("patroni2", "patroni1,patroni3");
        redis("redis1", MASTER);
        redis("redis2", FOLLOWER);
        redis("redis3", FOLLOWER);
        sentinel("sentinel1", "redis1.localhost");
        sentinel("sentinel2", "redis1.localhost");

        assertEquals("", findings());
        assertEquals(
                "12/12 healthy", new Round(round).diagnosis("x", Duration.ZERO).summary());
    }

    @Test
    void two_of_three_members_gone_is_no_quorum() {
        etcd("etcd1", "1", "0");
        silent("etcd2", "parity/etcd");
        silent("etcd3", "parity/etcd");

        assertEquals(
                "etcd.quorum: etcd has no quorum (0 of 3 members are well): nothing can become leader, and a leader soon steps down",
                findings());
    }

    @Test
    void where_none_runs_nobody_is_counted() {
        silent("etcd1", "parity/etcd");
        silent("etcd2", "parity/etcd");
        silent("patroni1", "parity/patroni");

        assertEquals(
                "etcd.quorum: etcd has no quorum (none of its 2 members runs): nothing can become leader, and a leader soon steps down\n"
                        + "postgres.leader: PostgreSQL has no leader, for none of its nodes runs: nothing can be written",
                findings());
        assertEquals(List.of("recover-from-sleep wakes what rests; dev-up etcd1 etcd2", "dev-up patroni1"), remedies());
    }

    @Test
    void what_is_paused_is_to_be_resumed() {
        add("etcd1", "parity/etcd", Answer.down(Fate.PAUSED));
        add("patroni1", "parity/patroni", Answer.down(Fate.PAUSED));

        assertEquals(List.of("dev-resume etcd1", "dev-resume patroni1"), remedies());
    }

    @Test
    void a_fatal_line_tells_more_than_the_last() {
        assertEquals(
                "FATAL:  invalid data", FatalLine.among(List.of("start", "FATAL:  invalid data", "LOG:  shut down")));
        assertEquals("bye", FatalLine.among(List.of("start", "bye")));
    }

    @Test
    void a_connection_that_was_told_to_end_is_no_cause() {
        var asked = "FATAL:  terminating connection due to administrator command";
        var mismatch = "CRITICAL: system ID mismatch, node one belongs to a different cluster: 1 != 2";

        assertEquals(mismatch, FatalLine.among(List.of(asked, "LOG:  shut down", mismatch)));
        assertEquals("LOG:  shut down", FatalLine.among(List.of(asked, "LOG:  shut down")));
    }

    @Test
    void what_a_stack_trace_belongs_to_explains_the_end() {
        var why = "Caused by: org.example.MigrationException: the schema is not empty";
        var java = List.of(
                "ERROR Application run failed",
                "java.lang.IllegalStateException: no",
                "at org.example.Shop.main(Shop.java:16)",
                why,
                "at org.example.Migration.run(Migration.java:9)",
                "... 12 more",
                "INFO Shutdown completed.");

        assertEquals(why, FatalLine.among(java));
        assertEquals(
                "Error: no port",
                FatalLine.among(List.of("Error: no port", "at Object.<anonymous> (/app/a.js:1:7)", "Node.js v22.1.0")));
    }

    @Test
    void one_of_three_members_gone_is_borne() {
        etcd("etcd1", "1", "1");
        etcd("etcd2", "2", "1");
        silent("etcd3", "parity/etcd");

        assertEquals("", findings());
    }

    @Test
    void an_alarm_is_said_for_what_it_ends() {
        etcd("etcd1", "1", "1", "memberID:1 alarm:NOSPACE ");
        etcd("etcd2", "2", "1", "memberID:1 alarm:NOSPACE ");
        etcd("etcd3", "3", "1", "memberID:1 alarm:NOSPACE ");

        assertEquals(
                "etcd.alarm.nospace: etcd has used up its quota and takes no more writes: failover has silently ended",
                findings());
        assertEquals("alarm NOSPACE", round.getFirst().answer().reason());
    }

    @Test
    void members_that_follow_different_leaders_or_clusters_are_named() {
        etcd("etcd1", "1", "1");
        etcd("etcd2", "2", "2");
        etcd("etcd3", "3", "1");

        assertTrue(findings().startsWith("etcd.leader: members of etcd follow 2 leaders"), findings());
    }

    @Test
    void a_base_backup_is_no_replica() {
        patroni("patroni1", REPLICA);
        patroni("patroni2", LEADER.replace("\"patroni1\"", "\"pg_basebackup\""));
        patroni("patroni3", REPLICA);

        assertEquals(
                "postgres.stream.patroni1: patroni1 says that it streams, but the leader patroni2 sends it nothing",
                findings());
    }

    @Test
    void lag_is_what_the_leader_wrote_and_the_replica_lacks() {
        patroni("patroni1", REPLICA.replace("83886968", "80000000"));
        patroni("patroni2", LEADER);

        assertEquals(
                "postgres.lag.patroni1: patroni1 is 3 MiB behind the leader; more than 1 MiB is too much for it to take over",
                findings());
        assertEquals(
                "timeline 1, lag 3 MiB",
                new Round(round)
                        .diagnosis("x", Duration.ZERO)
                        .conditions()
                        .getFirst()
                        .detail());
    }

    @Test
    void no_leader_and_two_leaders_are_both_wrong() {
        patroni("patroni1", REPLICA);
        assertTrue(findings().startsWith("postgres.leader: PostgreSQL has no leader"), findings());

        patroni("patroni2", LEADER);
        patroni("patroni3", LEADER.replace("\"patroni2\"", "\"patroni3\""));
        assertTrue(
                findings().startsWith("postgres.leader: 2 nodes say that they lead: patroni2, patroni3"), findings());
    }

    @Test
    void a_node_that_cannot_use_its_data_is_told_how_to_get_new_ones() {
        patroni("patroni2", LEADER);
        add(
                "patroni1",
                "parity/patroni",
                Answer.unwell(
                        "data dir for the cluster is not empty, but system ID is invalid; consider doing reinitialize"));

        var finding = new Round(round).diagnosis("x", Duration.ZERO).findings().getFirst();

        assertEquals("postgres.stuck.patroni1", finding.id());
        assertEquals(
                "recover-from-sleep copies the leader's again; by hand: docker exec patroni2 patronictl -c /tmp/patroni.yml reinit pg patroni1 --force",
                finding.remedy());
    }

    @Test
    void the_data_of_another_cluster_is_not_thrown_away_for_its_owner() {
        patroni("patroni2", LEADER);
        add("patroni1", "parity/patroni", Answer.down("exited with 0: CRITICAL: system ID mismatch, node patroni1"));

        var finding = new Round(round).diagnosis("x", Duration.ZERO).findings().getFirst();

        assertEquals("postgres.stranger.patroni1", finding.id());
        assertTrue(finding.remedy().startsWith("to give that data up and copy the leader's: docker rm -f patroni1"));
    }

    @Test
    void a_password_that_the_volumes_do_not_know_is_named_and_not_the_missing_leader() {
        add(
                "patroni1",
                "parity/patroni",
                Answer.starting("PostgreSQL is starting").because(PatroniTale.of(List.of("""
                        2026-11-21 09:39:14.109 UTC [375] FATAL:  password authentication failed for user "postgres\""""))));

        assertEquals(
                "postgres.password: PostgreSQL refuses the password of its environment (password authentication failed for user \"postgres\"): its volumes keep the one they were made with",
                findings());
    }

    @Test
    void nodes_that_wait_for_a_leader_that_cannot_come_are_told_why() {
        for (var name : List.of("patroni1", "patroni2")) {
            var seen = PatroniProbe.judge(Json.parse("{\"state\": \"stopped\", \"role\": \"uninitialized\"}"));
            add(name, "parity/patroni", seen.because("waiting for leader to bootstrap"));
        }

        assertTrue(findings().startsWith("postgres.bootstrap: PostgreSQL's data is gone"), findings());
    }

    @Test
    void ports_that_lead_elsewhere_are_named() {
        patroni("patroni1", REPLICA);
        patroni("patroni2", LEADER);
        proxy("patroni1", "patroni1,patroni2");

        assertEquals("""
                haproxy.write: the write port of haproxy leads to patroni1, the leader is patroni2
                haproxy.read: the read port of haproxy leads to the leader patroni2, though there are replicas""", findings());
    }

    @Test
    void a_replica_that_nobody_reads_from_is_named() {
        patroni("patroni1", REPLICA);
        patroni("patroni2", LEADER);
        patroni("patroni3", REPLICA);
        proxy("patroni2", "patroni1");

        assertEquals("haproxy.read: the read port of haproxy does not lead to patroni3, which streams", findings());
    }

    @Test
    void a_replica_that_does_not_stream_is_not_well_and_is_not_to_be_read_from() {
        patroni("patroni1", REPLICA.replace("\"streaming\"", "\"in archive recovery\""));
        patroni("patroni2", LEADER);
        proxy("patroni2", "patroni1");

        assertEquals(
                "haproxy.read: the read port of haproxy leads to patroni1, which does not stream: what is read there is old",
                findings());
        assertEquals(
                "does not stream from a leader, but is in archive recovery",
                round.getFirst().answer().reason());
    }

    @Test
    void one_node_alone_is_read_from_and_written_to() {
        patroni("patroni1", LEADER.replace("patroni2", "patroni1"));
        proxy("patroni1", "patroni1");

        assertEquals("", findings());
    }

    @Test
    void of_nodes_that_serve_but_tell_nothing_of_each_other_nothing_is_concluded() {
        add("etcd", "quay.io/coreos/etcd", Answer.well("runs"));
        add("spilo", "ghcr.io/zalando/spilo-17", Answer.well("port 5432 is open"));
        add("redis", "redis:8", Answer.well("runs"));

        assertEquals("", findings());
    }

    @Test
    void sentinels_that_agree_on_a_replica_are_wrong_together() {
        redis("redis1", FOLLOWER.replace("redis1", "redis3"));
        redis("redis3", MASTER);
        sentinel("sentinel1", "redis1.localhost");
        sentinel("sentinel2", "redis1.localhost");

        assertEquals(
                "sentinel.master: the Sentinels name redis1 as master, which is a replica: applications write to the wrong node",
                findings());
    }

    @Test
    void sentinels_that_disagree_are_named() {
        redis("redis1", MASTER);
        redis("redis2", FOLLOWER);
        sentinel("sentinel1", "redis1.localhost");
        sentinel("sentinel2", "10.0.0.7");

        assertTrue(findings().startsWith("sentinel.agreement: the Sentinels name different masters"), findings());
    }

    @Test
    void a_replica_that_is_not_heard_of_is_not_in_sync() {
        redis("redis1", MASTER.replace("lag=1", "lag=42"));
        redis("redis2", FOLLOWER);
        redis("redis3", FOLLOWER);

        assertEquals("redis.replicas: 1 of 2 replicas are in sync with master redis1", findings());
    }

    @Test
    void a_replica_without_link_and_a_master_without_replicas_say_so_themselves() {
        redis("redis1", MASTER.replace("good_slaves:2", "good_slaves:0"));
        redis(
                "redis2",
                FOLLOWER.replace("link_status:up", "link_status:down") + "master_link_down_since_seconds:12\r\n");

        assertEquals(
                "refuses writes: no replica is in sync", round.get(0).answer().reason());
        assertEquals(
                "link to master redis1.localhost:30409 is down for 12 s",
                round.get(1).answer().reason());
    }

    @Test
    void two_caches_that_know_nothing_of_each_other_are_left_in_peace() {
        redis("sessions", "role:master\r\n");
        redis("queue", "role:master\r\n");

        assertEquals("", findings());
    }

    @Test
    void a_cache_beside_a_set_that_is_watched_is_none_of_its_masters() {
        redis("redis1", MASTER);
        redis("redis2", FOLLOWER);
        redis("redis3", FOLLOWER);
        redis("queue", "role:master\r\n");
        sentinel("sentinel1", "redis1.localhost", List.of("redis2.localhost", "redis3.localhost"));

        assertEquals("", findings());
    }

    @Test
    void an_old_master_that_came_back_is_known_to_those_who_watched_it() {
        redis("redis1", MASTER);
        redis("redis2", "role:master\r\n");
        redis("redis3", FOLLOWER);
        redis("queue", "role:master\r\n");
        sentinel("sentinel1", "redis1.localhost", List.of("redis2.localhost", "redis3.localhost"));

        assertEquals(
                "redis.master: 2 nodes of Redis are masters: redis1, redis2; writes to all but one will be lost",
                findings());
    }

    @Test
    void a_set_without_its_master_cannot_be_written_to() {
        silent("redis1", "parity/redis");
        redis("redis2", FOLLOWER);
        redis("redis3", FOLLOWER);
        sentinel("sentinel1", "redis1.localhost", List.of("redis2.localhost", "redis3.localhost"));

        assertEquals("redis.master: Redis has no master: nothing can be written", findings());
    }

    @Test
    void a_replica_of_a_master_elsewhere_is_content() {
        redis("redis2", FOLLOWER.replace("redis1.localhost", "cache.example.test"));

        assertEquals("", findings());
    }

    @Test
    void the_masters_of_a_redis_cluster_are_several_by_design() {
        for (var name : List.of("node1", "node2", "node3")) {
            redis(name, MASTER + "cluster_enabled:1\r\n");
            redis(name + "-replica", FOLLOWER + "cluster_enabled:1\r\n");
        }

        assertEquals("", findings());
    }

    @Test
    void what_still_loads_its_data_is_not_ready() {
        redis("redis1", MASTER + "loading:1\r\n");

        assertEquals(
                "loads its data into memory, and answers nobody until then",
                round.getFirst().answer().reason());
    }

    @Test
    void of_a_cluster_that_was_asked_in_part_nothing_is_concluded() {
        etcd("etcd1", "1", "1");
        redis("redis2", FOLLOWER);
        assertTrue(findings().contains("etcd.quorum"), findings());

        var partial = new Round(round, Set.of(Kind.ETCD, Kind.REDIS)).diagnosis("x", Duration.ZERO);

        assertEquals(List.of(), partial.findings());
    }

    private void etcd(String name, String id, String leader, String... errors) {
        var status = Map.of(
                "header", Map.of("cluster_id", "9", "member_id", id, "revision", "31"),
                "leader", leader,
                "errors", List.of(errors));
        var members = Map.of("members", List.of(1, 2, 3));
        var seen = EtcdProbe.testimony(Json.parse(Json.write(status)), Json.parse(Json.write(members)));
        add(name, "parity/etcd", EtcdProbe.judge(seen, "{\"health\":\"true\",\"reason\":\"\"}"));
    }

    private void patroni(String name, String said) {
        add(name, "parity/patroni", PatroniProbe.judge(Json.parse(said.replace("NAME", name))));
    }

    private void proxy(String writers, String readers) {
        var lines = Stream.concat(
                Stream.of(writers.split(",")).map(name -> "write," + name),
                Stream.of(readers.split(",")).map(name -> "read," + name));
        var csv = lines.map(line -> line + ",".repeat(16) + "UP,1,1").collect(Collectors.joining("\n"));
        add("haproxy", "parity/haproxy", Answer.well("", "", HaproxyProbe.testimony("# pxname,svname\n" + csv)));
    }

    private void redis(String name, String info) {
        add(name, "parity/redis", RedisProbe.judge(RedisProbe.fields(info)));
    }

    private void sentinel(String name, String master) {
        sentinel(name, master, List.of());
    }

    private void sentinel(String name, String master, List<String> replicas) {
        var known = replicas.stream().map(replica -> replica + ":30409").toList();
        var seen = new Testimony.Sentinel("mymaster", master + ":30409", known);
        add(name, "parity/redis-sentinel", Answer.well("", "", seen));
    }

    private void silent(String name, String image) {
        add(name, image, Answer.down("not created"));
    }

    private void add(String name, String image, Answer answer) {
        var service = new ComposeService(
                name, image, "", "", List.of(), Map.of(), false, List.of(), Map.of(), new Json(null));
        round.add(new Checked(new Patient(name, service, Kind.of(service), Optional.empty()), answer, Duration.ZERO));
    }

    private List<String> remedies() {
        return new Round(round)
                .diagnosis("x", Duration.ZERO).findings().stream()
                        .map(Finding::remedy)
                        .toList();
    }

    private String findings() {
        return new Round(round)
                .diagnosis("x", Duration.ZERO).findings().stream()
                        .map(finding -> finding.id() + ": " + finding.message())
                        .collect(Collectors.joining("\n"));
    }
}
