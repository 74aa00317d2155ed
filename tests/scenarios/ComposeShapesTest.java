package scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.testing.Scenario;

/** The shapes that compose projects have out there, brought up and left alone. */
@Scenario
@Tag("recipe")
class ComposeShapesTest {

    @TempDir
    private Path folder;

    private ForeignProject project;

    @BeforeEach
    void begin() {
        project = ForeignProject.in(folder.resolve("a blank and ünïcode"), "kinds", "");
    }

    @AfterEach
    void take_down() {
        project.close();
    }

    @Test
    void parts_in_other_files_and_names_with_dots_come_up_and_are_then_left_alone() {
        project.write("common/base.yaml", """
                services:
                  base: {image: "debian:trixie-slim", command: sleep 900, init: true, env_file: base.env}
                """)
                .write("common/base.env", "GREETING=from a file\n")
                .write(
                        "db/compose.yaml",
                        "services: {db.main_1: {image: \"debian:trixie-slim\", command: sleep 900, init: true}}\n")
                .compose("""
                        include: [db/compose.yaml]
                        services:
                          web: {extends: {file: common/base.yaml, service: base}, depends_on: [db.main_1]}
                          always: {<<: *idle, restart: always}
                          alone: {<<: *idle, network_mode: none}
                          host: {<<: *idle, network_mode: host}
                          lodger: {<<: *idle, network_mode: "service:web"}
                          kin: {<<: *idle, volumes_from: [web]}
                        """);

        project.up().exitsWith(0).prints("7/7 healthy, 7 steps");
        var before = project.containers();
        project.up().exitsWith(0).prints("7/7 healthy, nothing to do");

        assertEquals("from a file", project.exec("web", "printenv", "GREETING"));
        assertEquals(before, project.containers());
        project.run("dev-down").exitsWith(0).prints("7 containers, 1 network, 0 volumes removed");
    }

    @Test
    void jobs_run_in_order_and_once() {
        project.compose("""
                services:
                  migrate: {<<: *sh, command: "sh -c 'date +%s%N > /data/ran'", volumes: ["data:/data"]}
                  late:
                    <<: *sh
                    command: sh -c 'sleep 2; touch /ready; sleep 900'
                    healthcheck: {test: [CMD, test, -e, /ready], interval: 1s}
                  app:
                    <<: *idle
                    volumes: ["data:/data"]
                    depends_on:
                      migrate: {condition: service_completed_successfully}
                      late: {condition: service_healthy}
                volumes: {data: {}}
                """);

        project.up("app").exitsWith(0).prints("3/3 healthy");
        var ran = project.exec("app", "cat", "/data/ran");
        project.up().exitsWith(0).prints("nothing to do");
        project.run("dev-restart").exitsWith(0);

        assertEquals(ran, project.exec("app", "cat", "/data/ran"));
        project.run("dev-restart", "migrate").exitsWith(0);
        assertNotEquals(ran, project.exec("app", "cat", "/data/ran"));
    }

    @Test
    void a_container_of_a_profile_that_is_off_is_no_orphan() {
        project.compose("""
                services:
                  web: {<<: *idle}
                  tool: {<<: *idle, profiles: [tools]}
                """);
        project.recipe("dev-up")
                .with("COMPOSE_PROFILES", "tools")
                .run()
                .exitsWith(0)
                .prints("2/2 healthy");

        project.up().exitsWith(0).prints("1/1 healthy, nothing to do");
        project.run("dev-pause").exitsWith(0).prints("2 containers paused");
        project.run("dev-resume").exitsWith(0);

        assertEquals(List.of("tool-1 running", "web-1 running"), project.containers());
        project.up("tool").exitsWith(2).complains("service tool is of a profile that is off (tools)");
        project.write("parity.yml", "compose: {profiles: [tools]}\n");
        project.up("tool").exitsWith(0).prints("nothing to do");
        project.run("dev-down").exitsWith(0).prints("2 containers");
    }

    @Test
    void only_what_changed_is_made_anew_and_nameless_volumes_are_kept() {
        var services = """
                services:
                  web: {<<: *idle, environment: {LEVEL: %s}, volumes: [/scratch]}
                  other: {<<: *idle, depends_on: [web]}
                """;
        project.compose(services.formatted("info")).up().exitsWith(0);
        project.exec("web", "touch", "/scratch/mine");
        var before = List.of(project.incarnation("web"), project.incarnation("other"));

        project.compose(services.formatted("debug"));
        project.up("--dry-run").exitsWith(0).prints("recreate web: its configuration changed");
        project.up().exitsWith(0).complains("recreate web: its configuration changed");

        assertNotEquals(before.getFirst(), project.incarnation("web"));
        assertEquals(before.getLast(), project.incarnation("other"));
        assertEquals("/scratch/mine", project.exec("web", "ls", "/scratch/mine"));
    }

    @Test
    void an_image_that_was_built_anew_is_put_in_place() {
        project.write("app/Dockerfile", "FROM debian:trixie-slim\nCMD [\"sleep\", \"900\"]\n")
                .compose("services: {app: {build: ./app, init: true}, web: {<<: *idle}}\n")
                .up()
                .exitsWith(0);
        var before = project.incarnation("web");

        project.write("app/Dockerfile", "FROM debian:trixie-slim\nENV NEW=1\nCMD [\"sleep\", \"900\"]\n");
        project.up("--build").exitsWith(0).complains("recreate app: its image");

        assertEquals("1", project.exec("app", "printenv", "NEW"));
        assertEquals(before, project.incarnation("web"));
        project.docker("rmi", "-f", project.name() + "-app");
    }

    @Test
    void replicas_come_and_go() {
        project.compose("services: {web: {<<: *idle, deploy: {replicas: 3}}}\n");
        project.up().exitsWith(0).prints("3/3 healthy");

        project.compose("services: {web: {<<: *idle, scale: 1}}\n");
        project.up().exitsWith(0).complains("remove %s-web-3: 1 are enough".formatted(project.name()));

        assertEquals(List.of("web-1 running"), project.containers());
    }

    @Test
    void what_only_compose_can_start_is_started_by_it() {
        project.write("token.txt", "hush").compose("""
                services:
                  web:
                    <<: *idle
                    secrets: [token]
                    configs: [{source: page, target: /page}]
                    post_start: [{command: [touch, /hooked]}]
                secrets: {token: {file: token.txt}}
                configs: {page: {content: hello}}
                """);

        project.up().exitsWith(0);
        project.run("dev-pause", "--stop").exitsWith(0);
        project.run("dev-resume").exitsWith(0);

        assertEquals("hush", project.exec("web", "cat", "/run/secrets/token"));
        assertEquals("hello", project.exec("web", "cat", "/page"));
        assertEquals("/hooked", project.exec("web", "ls", "/hooked"));
    }

    @Test
    void files_and_name_from_the_environment_are_those_of_every_recipe() {
        var other = project.name() + "-b";
        project.compose("services: {web: {<<: *idle}}\n")
                .write(
                        "more.yaml",
                        "services: {more: {image: \"debian:trixie-slim\", command: sleep 900, init: true}}\n")
                .write(".env", "COMPOSE_FILE=compose.yaml:more.yaml\nCOMPOSE_PATH_SEPARATOR=:\n");

        var run = project.recipe("dev-up", "--json")
                .with("COMPOSE_PROJECT_NAME", other)
                .run()
                .exitsWith(0);
        var down =
                project.recipe("dev-down").with("COMPOSE_PROJECT_NAME", other).run();

        assertEquals(other, run.json().get("project").text());
        assertEquals(2, run.json().get("components").items().size());
        down.exitsWith(0).prints(other + " is down: 2 containers");
    }

    @Test
    void some_services_and_what_they_need_or_they_alone() {
        project.compose("""
                services:
                  db: {<<: *idle, healthcheck: {test: [CMD, "true"], interval: 1s}}
                  api: {<<: *idle, depends_on: {db: {condition: service_healthy}}}
                  web: {<<: *idle}
                """);

        project.up("api", "--no-deps").exitsWith(0).prints("1/1 healthy");
        assertEquals(List.of("api-1 running"), project.containers());

        project.up("api").exitsWith(0).complains("create db: there is no container yet");
        assertEquals(List.of("api-1 running", "db-1 running"), project.containers());

        project.up("webb")
                .exitsWith(2)
                .complains("no service 'webb' in %s; did you mean 'web'?".formatted(project.name()));
    }

    @Test
    void the_plan_is_told_with_its_causes_and_nothing_is_touched() {
        project.compose("services: {db: {<<: *idle}, web: {<<: *idle, depends_on: [db]}}\n");

        project.up("--dry-run").exitsWith(0).prints("""
                create db: there is no container yet
                create web: there is no container yet
                """);
        var steps = project.up("--dry-run", "--json")
                .exitsWith(0)
                .json()
                .get("steps")
                .items();

        assertEquals("create", steps.getFirst().get("do").text());
        assertEquals("db", steps.getFirst().get("service").text());
        assertEquals(List.of(), project.containers());
        assertFalse(project.docker("network", "inspect", project.name() + "_default")
                .succeeded());
        project.run("dev-down").exitsWith(0).prints(project.name() + " was not up");
    }

    @Test
    void who_has_no_service_to_bring_up_is_told_why() {
        project.compose("services: {tool: {<<: *idle, profiles: [tools]}}\n");

        var run = project.up().exitsWith(2);

        run.complains("nothing to bring up: every service of %s is of a profile that is off".formatted(project.name()));
        assertTrue(project.containers().isEmpty());
    }
}
