package scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import parity.testing.RecipeRun;

/** The days of a stack, as its user lives them with the recipes: up, paused, restarted, broken, small, down, as new. */
@OnReferenceStack
class FullStackTest {

    private final ReferenceStack stack;

    FullStackTest(ReferenceStack stack) {
        this.stack = stack;
    }

    @Test
    void what_is_up_is_ready_and_dev_up_touches_none_of_it() {
        var before = stack.incarnations();

        stack.run("dev-up").exitsWith(0).prints("13/13 healthy, nothing to do");

        assertEquals(before, stack.incarnations());
    }

    @Test
    void dev_up_says_where_passwords_are_and_never_what_they_are() {
        var run = stack.run("dev-up").exitsWith(0).prints("passwords: in compose/.env");

        for (var of : List.of("POSTGRES", "REPLICATION", "PATRONI", "APP", "REDIS")) {
            assertFalse((run.outcome().out() + run.outcome().err()).contains(stack.password(of)), of);
        }
    }

    @Test
    void dev_up_starts_what_was_stopped_and_only_that() {
        var before = stack.incarnations();
        stack.node("redis3").stop();
        stack.node("etcd1").pause();

        stack.run("dev-up", "--dry-run").exitsWith(0).prints("redis3").prints("it is paused");
        stack.run("dev-up").exitsWith(0);

        assertEquals(List.of("redis3"), changed(before));
    }

    @Test
    void health_is_good_for_people_and_for_programs() {
        stack.run("health").exitsWith(0).prints("13/13 healthy").prints("leader");

        var health = stack.run("health", "--json").exitsWith(0).json();

        assertTrue(health.get("healthy").truth());
        assertEquals(13, health.get("components").items().size());
        assertEquals(List.of(), health.get("findings").items());
    }

    @Test
    void status_and_health_name_what_does_not_run() {
        stack.node("sentinel2").stop();

        var status = stack.run("status", "--json").exitsWith(0).json();

        var states = status.get("containers").items().stream()
                .collect(Collectors.toMap(
                        line -> line.get("service").text(),
                        line -> line.get("state").text()));
        assertEquals("exited", states.get("sentinel2"));
        assertEquals(12, states.values().stream().filter("running"::equals).count());
        stack.run("health").exitsWith(1).prints("12/13 healthy").prints("sentinel2");
    }

    @Test
    void what_was_paused_is_resumed_as_it_was() throws IOException {
        stack.note("before the pause");
        var before = stack.incarnations();

        stack.run("dev-pause").exitsWith(0).prints("13 containers paused");
        stack.run("health").exitsWith(1).prints("paused");
        stack.run("dev-resume").exitsWith(0).prints("13/13 healthy");

        assertEquals(before, stack.incarnations());
        assertTrue(stack.hasNote("before the pause"));
        stack.note("after the pause");
    }

    @Test
    void what_was_stopped_to_free_memory_is_resumed_with_its_data() throws IOException {
        stack.note("before the stop");
        var before = ids(stack.incarnations());

        stack.run("dev-pause", "--stop").exitsWith(0).prints("13 containers stopped");
        stack.run("dev-resume").exitsWith(0).prints("13/13 healthy");

        assertEquals(before, ids(stack.incarnations()));
        assertTrue(stack.hasNote("before the stop"));
    }

    @Test
    void dev_restart_restarts_what_was_named_and_nothing_else() {
        var before = stack.incarnations();

        stack.run("dev-restart", "haproxy").exitsWith(0);

        assertEquals(List.of("haproxy"), changed(before));
        assertEquals(ids(before), ids(stack.incarnations()));
    }

    @Test
    void what_was_written_is_found_after_down_and_up() throws IOException {
        stack.note("before the stack went down");
        stack.cache("SET", "kept", "over down and up");

        stack.run("dev-down").exitsWith(0).prints("13 containers").prints("data stays in 12 volumes");
        stack.run("health").exitsWith(1).prints("0/13 healthy");
        stack.run("dev-up").exitsWith(0);

        assertTrue(stack.hasNote("before the stack went down"));
        assertEquals("over down and up", stack.cache("GET", "kept"));
    }

    @Test
    void the_small_form_has_the_same_data_and_gives_back_what_it_wrote() throws IOException {
        var environment = stack.files().environmentText();
        stack.note("written in the full form");
        stack.cache("SET", "written-in", "the full form");

        stack.run("dev-up-fast").exitsWith(0).prints("5/5 healthy");
        assertTrue(stack.hasNote("written in the full form"));
        assertEquals("the full form", stack.cache("GET", "written-in"));
        stack.note("written in the small form");
        stack.cache("SET", "written-in", "the small form");
        stack.run("dev-up").exitsWith(0).prints("13/13 healthy");

        assertTrue(stack.hasNote("written in the full form"));
        assertTrue(stack.hasNote("written in the small form"));
        assertEquals("the small form", stack.cache("GET", "written-in"));
        assertEquals(environment, stack.files().environmentText());
    }

    @Test
    void the_small_form_has_what_another_node_wrote_that_led_meanwhile() throws IOException {
        var other = "patroni3";
        stack.node("patroni1")
                .run("patronictl", "-c", "/tmp/patroni.yml", "switchover", "--candidate", other, "--force");
        Eventually.equal(
                "f",
                () -> stack.node(other)
                        .run("psql", "-h", "/tmp", "-U", "postgres", "-Atc", "SELECT pg_is_in_recovery()")
                        .out()
                        .strip());
        stack.note("written by " + other);

        stack.run("dev-up-fast").exitsWith(0).prints("5/5 healthy");

        assertTrue(stack.hasNote("written by " + other));
    }

    @Test
    void a_change_of_form_that_is_killed_is_completed_by_the_next_run_in_either_form() throws IOException {
        stack.note("before the change of form");

        kill("dev-up-fast", "recreate sentinel1");
        stack.run("dev-up-fast").exitsWith(0).prints("5/5 healthy");
        assertTrue(stack.hasNote("before the change of form"));
        kill("dev-up", "create patroni3");
        stack.run("dev-up").exitsWith(0).prints("13/13 healthy");

        assertTrue(stack.hasNote("before the change of form"));
    }

    private void kill(String recipe, String whenItSays) {
        try (var run = Running.of(RecipeRun.recipe(recipe).in(stack.files().folder()))) {
            run.untilItSays(whenItSays).end("KILL");
        }
    }

    @Test
    void reset_is_as_new_and_its_backup_brings_back_what_was_there() throws IOException {
        stack.note("before the reset");

        stack.run("dev-reset", "--yes").exitsWith(0).prints("13/13 healthy");

        assertEquals("", stack.sql("postgres", "SELECT to_regclass('note')"));
        stack.run("dev-restore", "latest", "--yes").exitsWith(0);
        assertTrue(stack.hasNote("before the reset"));
    }

    @Test
    void data_does_not_go_unasked() throws IOException {
        stack.note("not to be lost");
        var before = stack.incarnations();

        stack.run("dev-down", "--volumes").exitsWith(6);
        stack.run("dev-reset").exitsWith(6);

        assertEquals(before, stack.incarnations());
        assertTrue(stack.hasNote("not to be lost"));
    }

    @Test
    void a_service_that_cannot_start_names_itself_and_the_others_come_up() {
        stack.node("redis3").stop();
        var before = stack.incarnations();
        stack.files().write("compose/broken.yaml", """
                services:
                  haproxy:
                    command: [sh, -c, "echo no licence found; exit 3"]
                """);
        try {
            stack.files().composed("compose/ha.yaml, compose/broken.yaml");

            stack.run("dev-up")
                    .exitsWith(1)
                    .complains("haproxy is down: ")
                    .complains("no licence found")
                    .prints("12/13 healthy");
        } finally {
            stack.files().composed("compose/ha.yaml");
        }
        assertEquals(List.of("haproxy", "redis3"), changed(before));

        var meanwhile = stack.incarnations();
        stack.run("dev-up").exitsWith(0).prints("13/13 healthy, 1 step,");

        assertEquals(List.of("haproxy"), changed(meanwhile));
    }

    /** The services that stand there otherwise than before. */
    private List<String> changed(Map<String, String> before) {
        var now = stack.incarnations();
        return before.keySet().stream()
                .filter(service -> !now.get(service).equals(before.get(service)))
                .sorted()
                .toList();
    }

    private static Map<String, String> ids(Map<String, String> incarnations) {
        return incarnations.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().split(" ")[0]));
    }
}
