package scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.testing.PortLease;
import parity.testing.Scenario;

/** Projects in which something is wrong: it is named, what is good stays up, and the next run goes on from there. */
@Scenario
@Tag("recipe")
class ComposeTroublesTest {

    @TempDir
    private Path folder;

    private ForeignProject project;

    @BeforeEach
    void begin() {
        project = ForeignProject.in(folder, "troubles", "");
    }

    @AfterEach
    void take_down() {
        project.close();
    }

    @Test
    void a_command_that_ends_at_once_is_told_at_once_and_the_next_run_goes_on_from_there() {
        var services = """
                services:
                  crash: {<<: *sh, command: sh -c 'echo reading; sleep 0.5; echo no table orders >&2; exit %d'}
                  good: {<<: *idle}
                """;
        var run = project.compose(services.formatted(3))
                .up("--wait-timeout", "1000")
                .exitsWith(1);

        run.complains("crash is down: exited with 3: no table orders")
                .complains("  | reading")
                .prints("1/2 healthy");
        var good = project.incarnation("good");

        project.compose(services.formatted(0)).up().exitsWith(0).complains("recreate crash");
        assertEquals(good, project.incarnation("good"));
    }

    @Test
    void one_that_is_started_again_and_again_has_until_time_is_up() {
        project.compose("services: {loops: {<<: *sh, restart: always, command: sh -c 'echo no disk; exit 4'}}\n");

        var run = project.up("--wait-timeout", "5").exitsWith(5);

        run.complains("loops is ").complains("no disk").prints("0/1 healthy");
        // Between two starts it cannot be frozen.
        project.run("dev-pause").exitsWith(0).prints("1 container paused");
    }

    @Test
    void a_dependency_that_never_turns_healthy_holds_up_only_those_that_need_it() {
        project.compose("""
                services:
                  sick:
                    <<: *sh
                    command: sh -c 'echo the disk is full; echo giving up; sleep 900'
                    healthcheck: {test: [CMD, sh, -c, "echo no leader; exit 1"], interval: 1s, retries: 2}
                  needs: {<<: *idle, depends_on: {sick: {condition: service_healthy}}}
                  far: {<<: *idle, depends_on: [needs]}
                  carefree: {<<: *idle, depends_on: {sick: {condition: service_healthy, required: false}}}
                  good: {<<: *idle}
                """);

        var run = project.up("--wait-timeout", "1000").exitsWith(1);

        run.complains("sick is unhealthy: its health check exits with 1: no leader")
                .complains("  | the disk is full")
                .complains("needs was not started: it waits for sick: its health check exits with 1: no leader")
                .complains("far was not started: it waits for needs, which was not started")
                .prints("2/5 healthy");
        assertEquals(
                List.of("carefree-1 running", "far-1 created", "good-1 running", "needs-1 created", "sick-1 running"),
                project.containers());
    }

    @Test
    void a_job_that_fails_holds_up_who_waits_for_its_end_and_runs_again_next_time() {
        var services = """
                services:
                  job: {<<: *sh, command: sh -c 'echo bad migration; test -e /srv/mended', volumes: ["./srv:/srv"]}
                  app: {<<: *idle, depends_on: {job: {condition: service_completed_successfully}}}
                """;
        project.write("srv/.keep", "").compose(services);

        project.up()
                .exitsWith(1)
                .complains("job is down: exited with 1: bad migration")
                .complains("app was not started: it waits for job: exited with 1: bad migration");

        project.write("srv/mended", "")
                .up()
                .exitsWith(0)
                .complains("start job: it exited with 1")
                .prints("2/2 healthy");
    }

    @Test
    void one_container_that_cannot_be_made_or_started_does_not_hold_up_the_others() {
        project.compose("""
                services:
                  unmade: {<<: *idle, volumes: [{type: bind, source: ./nowhere, target: /x, bind: {create_host_path: false}}]}
                  unstarted: {<<: *idle, init: false, command: [no-such-program]}
                  needs: {<<: *idle, depends_on: [unmade]}
                  good: {<<: *idle}
                """);

        var run = project.up().exitsWith(1);

        run.complains("unmade was not started: its container cannot be made")
                .complains("bind source path does not exist")
                .complains("unstarted was not started: ")
                .complains("\"no-such-program\": executable file not found")
                .complains("needs was not started: it waits for unmade, which was not started")
                .prints("1/4 healthy");
        project.run("status").exitsWith(0).prints("1 running, 2 created, 1 not created");
    }

    @Test
    void an_image_that_does_not_exist_is_named_before_anything_is_changed() {
        project.compose("services: {good: {<<: *idle}, ghost: {image: \"localhost:1/no-such-image:7\"}}\n");

        var run = project.up().exitsWith(1);

        run.complains("cannot pull localhost:1/no-such-image:7 (ghost)");
        assertEquals(List.of(), project.containers());
        project.up("good").exitsWith(0);
    }

    @Test
    void what_compose_cannot_read_is_told_in_its_words_in_one_line() {
        project.compose("services: {web: {<<: *idle}, nothing: {command: sleep 900}}\n");

        var run = project.up().exitsWith(2);

        run.complains("dev-up: cannot read compose.yaml: "
                + "service \"nothing\" has neither an image nor a build context specified");
        assertEquals(
                1,
                run.outcome()
                        .err()
                        .lines()
                        .filter(line -> !line.startsWith("jbang"))
                        .count());
    }

    @Test
    void names_that_others_have_are_said_before_anything_is_changed() {
        var container = project.name() + "-foreign";
        var volume = project.name() + "_data";
        project.docker("run", "-d", "--name", container, "debian:trixie-slim", "sleep", "900");
        project.docker("volume", "create", volume);
        project.compose("""
                services:
                  web: {<<: *idle, container_name: %s}
                  db: {<<: *idle, volumes: ["data:/data"]}
                volumes: {data: {}}
                """.formatted(container));
        try {
            project.up()
                    .exitsWith(1)
                    .complains("the name %s is taken by a container of no project".formatted(container))
                    .complains("volume %s is there already, and not of this project".formatted(volume));

            assertEquals(List.of(), project.containers());
            assertFalse(project.docker("network", "inspect", project.name() + "_default")
                    .succeeded());
            project.run("dev-down", "--volumes", "--yes").exitsWith(0);
            assertTrue(project.docker("volume", "inspect", volume).succeeded());
        } finally {
            project.docker("rm", "-f", container);
            project.docker("volume", "rm", volume);
        }
    }

    @Test
    void a_network_that_others_use_stays_and_the_rest_goes() {
        var guest = project.name() + "-guest";
        project.compose("services: {web: {<<: *idle}}\n").up().exitsWith(0);
        project.docker(
                "run",
                "-d",
                "--name",
                guest,
                "--network",
                project.name() + "_default",
                "debian:trixie-slim",
                "sleep",
                "900");
        try {
            project.run("dev-down")
                    .exitsWith(1)
                    .complains("network %s_default stays: ".formatted(project.name()))
                    .complains(guest)
                    .prints("1 container, 0 networks, 0 volumes removed");
            assertEquals(List.of(), project.containers());
        } finally {
            project.docker("rm", "-f", guest);
        }
        project.run("dev-down").exitsWith(0).prints("0 containers, 1 network");
    }

    @Test
    void another_directory_with_the_same_name_is_refused_before_anything_is_changed() {
        project.compose("services: {web: {<<: *idle}}\n").up().exitsWith(0);
        var before = project.incarnation("web");
        var other = new ForeignProject(folder.resolve("other"), project.name())
                .compose("services: {web: {<<: *idle, environment: {MORE: 1}}}\n");

        for (var recipe : List.of("dev-up", "dev-down", "dev-restart", "dev-pause", "dev-resume")) {
            other.run(recipe)
                    .exitsWith(2)
                    .complains("a project named %s runs already, from ".formatted(project.name()));
        }

        assertEquals(before, project.incarnation("web"));
    }

    @Test
    void a_taken_port_is_moved_and_told_wherever_ports_are_and_refused_where_that_was_asked_for() {
        project.compose("services: {web: {<<: *idle, ports: [\"127.0.0.1:31611:7000\"]}}\n");
        try (var _ = PortLease.of(31611).orElseThrow()) {
            project.up("--strict-ports").exitsWith(1).complains("cannot start web: 31611 is held by ");
            assertEquals(List.of(), project.containers());

            // Nobody answers at it, which is another matter.
            var run = project.up("--wait-timeout", "1").complains("web: 31611 is held by ");
            var moved = project.docker("port", project.name() + "-web-1")
                    .out()
                    .strip()
                    .replaceAll(".*:", "");

            run.complains("; %s instead".formatted(moved));
            project.run("status").exitsWith(0).prints(moved + "->7000");
        }
        project.run("dev-down").exitsWith(0);
    }
}
