package parity.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parity.compose.Container;
import parity.compose.Containers;

class PlannerTest {

    private final List<Container> seen = new ArrayList<>();
    private final List<Wanted> wanted = new ArrayList<>();

    @Test
    void what_is_not_there_is_made() {
        want("db", 1);
        want("web", 2);

        assertEquals("""
                create db: there is no container yet
                create web: there is no container yet
                create web: there is no container yet""", up());
        assertEquals(List.of("db", "web"), plan().made());
        assertEquals(List.of("db", "web"), plan().started());
    }

    @Test
    void what_is_right_is_left_alone() {
        want("db", 1);
        want("web", 1);
        see("shop-db-1", "db", "running", "Up 2 hours");
        see("shop-web-1", "web", "restarting", "Restarting (1) 3 seconds ago");

        assertTrue(plan().isEmpty(), up());
    }

    @Test
    void what_rests_is_woken_and_nothing_is_made_anew() {
        want("db", 1);
        want("cache", 1);
        want("web", 1);
        see("shop-db-1", "db", "exited", "Exited (137) 2 hours ago");
        see("shop-cache-1", "cache", "paused", "Up 2 hours (Paused)");
        see("shop-web-1", "web", "created", "Created");

        assertEquals("""
                start db: it exited with 137
                unpause cache: it is paused
                start web: it was never started""", up());
        assertEquals(List.of(), plan().made());
        assertEquals(List.of("db", "web"), plan().started());
    }

    @Test
    void what_was_made_from_something_else_is_made_anew() {
        wanted.add(new Wanted("db", 1, "hash-2", "image-1", false, List.of()));
        wanted.add(new Wanted("web", 1, "hash-1", "image-2", false, List.of()));
        wanted.add(new Wanted("api", 1, "", "", false, List.of()));
        see("shop-db-1", "db", "running", "Up");
        see("shop-web-1", "web", "exited", "Exited (0) 1 second ago");
        see("shop-api-1", "api", "running", "Up");

        assertEquals("""
                recreate db: its configuration changed
                recreate web: its image debian was built or pulled anew""", up());
        assertEquals(List.of("db", "web"), plan().made());
    }

    @Test
    void a_job_that_is_done_does_not_run_again_but_one_that_failed_does() {
        wanted.add(new Wanted("migrate", 1, "hash-1", "image-1", true, List.of()));
        wanted.add(new Wanted("seed", 1, "hash-1", "image-1", true, List.of()));
        see("shop-migrate-1", "migrate", "exited", "Exited (0) 2 hours ago");
        see("shop-seed-1", "seed", "exited", "Exited (1) 2 hours ago");

        assertEquals("start seed: it exited with 1", up());
    }

    @Test
    void of_more_than_enough_the_last_ones_go() {
        want("web", 1);
        see("shop-web-3", "web", "running", "Up");
        see("shop-web-1", "web", "running", "Up");
        see("shop-web-2", "web", "exited", "Exited (0) 1 second ago");

        assertEquals("""
                remove shop-web-2: 1 are enough
                remove shop-web-3: 1 are enough""", up());
        assertEquals(List.of(), plan().started());
    }

    @Test
    void whoever_lives_in_the_container_of_another_moves_with_it() {
        want("db", 1);
        wanted.add(new Wanted("sidecar", 1, "hash-1", "image-1", false, List.of("db")));
        see("shop-sidecar-1", "sidecar", "running", "Up");

        assertEquals("""
                create db: there is no container yet
                recreate sidecar: it lives in the container of db, which is made anew""", up());
    }

    @Test
    void what_a_cut_run_left_beside_the_old_container_goes() {
        want("db", 1);
        see("shop-db-1", "db", "running", "Up");
        see("0a1b2c3d4e5f_shop-db-1", "db", "created", "Created");

        assertEquals("remove 0a1b2c3d4e5f_shop-db-1: an earlier run was cut short", up());
    }

    @Test
    void what_a_cut_run_left_in_place_of_the_old_container_gets_its_name() {
        want("db", 1);
        see("0a1b2c3d4e5f_shop-db-1", "db", "created", "Created");

        assertEquals("""
                rename db: an earlier run was cut short
                start db: it was never started""", up());
        assertEquals("shop-db-1", plan().steps(Step.Rename.class).getFirst().name());
    }

    @Test
    void what_the_engine_gave_up_is_made_anew() {
        want("db", 1);
        see("shop-db-1", "db", "dead", "Dead");

        assertEquals("recreate db: the engine gave it up", up());
    }

    @Test
    void containers_of_the_other_form_go_first_and_other_strangers_stay() {
        want("db", 1);
        see("shop-db-1", "db", "running", "Up");
        see("shop-old-1", "old", "running", "Up");
        var other = container("shop-db2-1", "db2", "running", "Up");

        assertEquals(
                "remove shop-db2-1: db2 is not part of it",
                Planner.up(wanted, new Containers(seen), List.of(other)).text());
    }

    @Test
    void a_restart_leaves_done_jobs_alone_unless_they_are_named() {
        see("shop-db-1", "db", "running", "Up");
        see("shop-migrate-1", "migrate", "exited", "Exited (0) 2 hours ago");

        assertEquals("restart db: it was asked for", restart(List.of()));
        assertEquals("""
                restart db: it was asked for
                restart migrate: it was asked for""", restart(List.of("db", "migrate")));
    }

    @Test
    void waking_makes_nothing_and_repeats_no_job() {
        see("shop-db-1", "db", "paused", "Up (Paused)");
        see("shop-migrate-1", "migrate", "exited", "Exited (0) 2 hours ago");
        see("shop-web-1", "web", "exited", "Exited (143) 2 hours ago");

        assertEquals("""
                unpause db: it is paused
                start web: it exited with 143""", Planner.wake(seen, "migrate"::equals).text());
    }

    private String restart(List<String> named) {
        return Planner.restart(seen, "migrate"::equals, named).text();
    }

    private Plan plan() {
        return Planner.up(wanted, new Containers(seen), List.of());
    }

    private String up() {
        return plan().text();
    }

    private void want(String service, int scale) {
        wanted.add(new Wanted(service, scale, "hash-1", "image-1", false, List.of()));
    }

    private void see(String name, String service, String state, String status) {
        seen.add(container(name, service, state, status));
    }

    /** What replaced another still says so when it bears its own name. */
    private static Container container(String name, String service, String state, String status) {
        var number = name.substring(name.lastIndexOf('-') + 1);
        return new Container(
                name,
                name,
                service,
                Integer.parseInt(number),
                false,
                "debian",
                "image-1",
                Container.State.valueOf(state.toUpperCase(Locale.ROOT)),
                status,
                0,
                List.of(),
                Map.of("com.docker.compose.config-hash", "hash-1", "com.docker.compose.replace", "shop-db-1"),
                Container.Attachments.NONE);
    }
}
