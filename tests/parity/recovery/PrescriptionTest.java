package parity.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parity.compose.ComposeProject;
import parity.compose.Container;
import parity.compose.Container.Attachments;
import parity.compose.Containers;
import parity.health.Condition;
import parity.health.Diagnosis;
import parity.health.Finding;
import parity.json.Json;

/** What is repaired in which state of a stack, and what is left alone. */
class PrescriptionTest {

    private final List<Container> containers = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private Optional<String> staleKey = Optional.empty();

    @Test
    void what_is_well_is_left_alone() {
        running("etcd1", "etcd", Condition.State.HEALTHY, "leader", "");
        resting("migrate", "services", "exited", "Exited (0) 2 hours ago", Condition.State.DONE);

        assertEquals("", now());
        assertEquals("", afterPatience());
    }

    @Test
    void what_rests_is_woken_each_layer_after_the_one_it_stands_on() {
        resting("backend", "services", "exited", "Exited (143) 2 hours ago", Condition.State.DOWN);
        resting("redis1", "Redis", "paused", "Up 3 hours (Paused)", Condition.State.DOWN);
        resting("etcd1", "etcd", "paused", "Up 3 hours (Paused)", Condition.State.DOWN);
        resting("patroni1", "PostgreSQL", "created", "Created", Condition.State.DOWN);

        assertEquals("""
                unpause etcd1: it is paused
                start patroni1: it was never started
                unpause redis1: it is paused
                start backend: it exited with 143""", now());
    }

    @Test
    void what_was_tried_once_is_not_tried_again() {
        resting("patroni2", "PostgreSQL", "exited", "Exited (0) 5 seconds ago", Condition.State.DOWN);

        assertEquals("", text(new Prescription(situation(), Set.of("start patroni2")).afterPatience()));
    }

    @Test
    void what_was_cut_off_gets_its_network_and_its_names_back() {
        add("redis2", "running", "Up 3 hours", Attachments.NONE);
        conditions.add(
                condition("redis2", "Redis", Condition.State.UNHEALTHY, "", "is cut off from network shop_default"));

        assertEquals("connect redis2 to shop_default: it was cut off", now());
        assertEquals(
                List.of("redis2", "redis2.localhost"),
                ((Repair.Reconnect)
                                new Prescription(situation(), Set.of()).now().getFirst())
                        .aliases());
    }

    @Test
    void etcd_without_space_is_given_room() {
        running("etcd1", "etcd", Condition.State.UNHEALTHY, "leader", "alarm NOSPACE");
        findings.add(new Finding("etcd.alarm.nospace", "etcd", "", ""));

        assertEquals("compact etcd and take its alarm back: it used up its quota and takes no more writes", now());
    }

    @Test
    void a_copy_that_was_cut_short_is_made_again_only_where_a_leader_has_the_data() {
        running("patroni2", "PostgreSQL", Condition.State.UNHEALTHY, "", "system ID is invalid");
        findings.add(new Finding("postgres.stuck.patroni2", "PostgreSQL", "", ""));
        assertEquals("", now());

        running("patroni1", "PostgreSQL", Condition.State.HEALTHY, "leader", "");

        assertEquals("clone patroni2 again from patroni1: its copy cannot be used any more", now());
    }

    @Test
    void data_of_another_cluster_is_never_thrown_away() {
        running("patroni1", "PostgreSQL", Condition.State.HEALTHY, "leader", "");
        running("patroni2", "PostgreSQL", Condition.State.UNHEALTHY, "", "CRITICAL: system ID mismatch, node patroni2");
        findings.add(new Finding("postgres.stranger.patroni2", "PostgreSQL", "", ""));

        assertEquals("", afterPatience());
    }

    @Test
    void a_cluster_whose_data_is_gone_is_forgotten_only_where_that_is_proven() {
        running("etcd1", "etcd", Condition.State.HEALTHY, "leader", "");
        running("patroni1", "PostgreSQL", Condition.State.UNHEALTHY, "", "waiting for leader to bootstrap");
        findings.add(new Finding("postgres.bootstrap", "PostgreSQL", "", ""));
        assertEquals("", afterPatience());

        staleKey = Optional.of("/service/pg/initialize");

        assertEquals(
                "remove /service/pg/initialize from etcd: etcd remembers a cluster whose data is gone, every volume is empty",
                now());
    }

    @Test
    void sentinels_that_name_a_replica_are_told_the_master_once_they_had_time() {
        running("redis1", "Redis", Condition.State.HEALTHY, "replica", "");
        running("redis3", "Redis", Condition.State.HEALTHY, "master", "");
        running("sentinel1", "Sentinel", Condition.State.HEALTHY, "", "");
        findings.add(new Finding("sentinel.master", "Sentinel", "", ""));

        assertEquals("", now());
        assertEquals("tell the Sentinels that redis3 is master: they name one that is a replica", afterPatience());
    }

    @Test
    void with_two_masters_nobody_is_told_anything() {
        running("redis1", "Redis", Condition.State.HEALTHY, "master", "");
        running("redis3", "Redis", Condition.State.HEALTHY, "master", "");
        running("redis2", "Redis", Condition.State.HEALTHY, "replica", "");
        running("sentinel1", "Sentinel", Condition.State.HEALTHY, "", "");
        findings.add(new Finding("sentinel.master", "Sentinel", "", ""));

        assertEquals("", afterPatience());
    }

    @Test
    void what_does_not_come_back_is_restarted_the_lowest_layer_first() {
        running("backend", "services", Condition.State.UNHEALTHY, "", "HTTP 503");
        running("redis2", "Redis", Condition.State.UNHEALTHY, "", "no answer in time");
        running("redis3", "Redis", Condition.State.STARTING, "", "no answer in time");

        assertEquals("", now());
        assertEquals("restart redis2: no answer in time", afterPatience());
    }

    @Test
    void a_replica_that_is_sent_nothing_is_restarted() {
        running("patroni2", "PostgreSQL", Condition.State.HEALTHY, "replica", "");
        findings.add(new Finding("postgres.stream.patroni2", "PostgreSQL", "", ""));

        assertEquals("", now());
        assertEquals("restart patroni2: the leader sends it nothing", afterPatience());
    }

    @Test
    void what_has_nothing_to_stand_on_is_not_restarted() {
        running("patroni1", "PostgreSQL", Condition.State.UNHEALTHY, "", "password authentication failed for user");
        running("haproxy", "HAProxy", Condition.State.UNHEALTHY, "", "the write port has no leader");

        assertEquals("", afterPatience());
    }

    private String now() {
        return text(new Prescription(situation(), Set.of()).now());
    }

    private String afterPatience() {
        return text(new Prescription(situation(), Set.of()).afterPatience());
    }

    private static String text(List<Repair> repairs) {
        return repairs.stream().map(Repair::text).collect(Collectors.joining("\n"));
    }

    private Situation situation() {
        return new Situation(
                project(),
                new Containers(containers),
                new Diagnosis("shop", conditions, findings, Duration.ZERO),
                staleKey);
    }

    private ComposeProject project() {
        var services = containers.stream()
                .map(Container::service)
                .collect(Collectors.toMap(
                        name -> name,
                        name -> Map.of(
                                "networks", Map.of("default", Map.of("aliases", List.of(name + ".localhost"))))));
        var config = Map.of(
                "name", "shop", "services", services, "networks", Map.of("default", Map.of("name", "shop_default")));
        return ComposeProject.parse(Json.parse(Json.write(config)), List.of());
    }

    private void running(String name, String group, Condition.State state, String role, String reason) {
        add(name, "running", "Up 3 hours", new Attachments(List.of("shop_default"), List.of()));
        conditions.add(condition(name, group, state, role, reason));
    }

    private void resting(String name, String group, String how, String status, Condition.State state) {
        add(name, how, status, new Attachments(List.of("shop_default"), List.of()));
        conditions.add(condition(name, group, state, "", status));
    }

    private void add(String name, String state, String status, Attachments attachments) {
        var read = Stream.of(Container.State.values())
                .filter(it -> it.name().equalsIgnoreCase(state))
                .findFirst()
                .orElseThrow();
        containers.add(new Container(
                name,
                "shop-" + name + "-1",
                name,
                1,
                false,
                "",
                "",
                read,
                status,
                0,
                List.of(),
                Map.of(),
                attachments));
    }

    private static Condition condition(String name, String group, Condition.State state, String role, String reason) {
        return new Condition(name, name, group, state, role, "", reason, Duration.ZERO);
    }
}
