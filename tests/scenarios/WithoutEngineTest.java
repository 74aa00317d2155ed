package scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.bench.ShopCopy;
import parity.json.Json;
import parity.shell.Program;
import parity.testing.RecipeRun;

/** What 'dev-up' comes to on a machine that has no engine of containers. */
@Tag("recipe")
class WithoutEngineTest {

    private static final Duration FIRST_TIME = Duration.ofMinutes(10);

    @TempDir
    private Path folder;

    @AfterEach
    void take_down() {
        recipe("dev-down").run();
    }

    @Test
    void the_shop_of_this_repository_comes_up_on_this_machine_and_what_only_production_has_is_said() throws Exception {
        ShopCopy.of(Path.of("").toAbsolutePath(), folder);

        var up = recipe("dev-up", "--wait-timeout", "500", "--json")
                .within(FIRST_TIME)
                .run()
                .exitsWith(0)
                .json();

        assertTrue(up.get("ready").truth());
        assertTrue(up.get("withoutEngine").text().contains("no container engine"));
        var missing = up.get("notHere").items().stream().map(Json::text).toList();
        assertTrue(
                missing.containsAll(List.of("etcd1", "patroni3", "haproxy", "redis2", "sentinel1")), missing::toString);
        assertFalse(missing.contains("backend"));
        assertEquals(!Program.exists("npm"), up.get("leftOut").get("frontend").isPresent());
        assertTrue(answer(up, "backend", "/actuator/health/readiness").contains("\"status\":\"UP\""));
        assertTrue(answer(up, "backend", "/api/products").startsWith("["));
        if (Program.exists("npm")) {
            assertTrue(answer(up, "frontend", "/").contains("<div id=\"root\">"));
            assertTrue(answer(up, "frontend", "/api/products").startsWith("["));
        }
        recipe("dev-migrate").run().exitsWith(0).prints("nothing to apply");
        recipe("dev-seed").run().exitsWith(0).prints("6 rows put into shop on db");
        assertTrue(answer(up, "backend", "/api/products").contains("EX-0005"));
        recipe("health").run().exitsWith(0);
        recipe("dev-up").run().exitsWith(0).prints("production has etcd1").prints("no quorum of etcd");
        recipe("dev-down").run().exitsWith(0).prints("db, cache, backend");
    }

    @Test
    void what_needs_containers_or_a_program_that_is_missing_is_left_out_and_nothing_is_started_for_a_look()
            throws Exception {
        project();

        recipe("dev-up", "--dry-run")
                .run()
                .exitsWith(0)
                .prints("start api: it does not run yet")
                .prints("mail is left out: a container")
                .prints("pay is left out: a container")
                .prints("shop is left out: it needs pay")
                .prints("page is left out: no such-program-as-this here")
                .prints("production has db1, db2, and this has not: no replicas and failover of PostgreSQL");
        assertFalse(Files.exists(folder.resolve(".parity/dev/session.json")));

        recipe("dev-up").run().exitsWith(0).prints("1/1 healthy, in the background");
        recipe("dev-up", "--dry-run").run().exitsWith(0).prints("nothing to do");
    }

    @Test
    void who_names_what_cannot_run_here_is_told_why() throws Exception {
        project();

        recipe("dev-up", "shop").run().exitsWith(4).complains("shop cannot run here: it needs pay");
        recipe("dev", "page").run().exitsWith(4).complains("page cannot run here: no such-program-as-this here");
        recipe("dev-up", "db1").run().exitsWith(4).complains("no container engine at");
    }

    @Test
    void where_none_of_the_services_can_do_without_one_the_engine_is_what_is_missing() throws Exception {
        Files.writeString(folder.resolve("compose.yaml"), "services: {db1: {image: patroni}}\n");
        Files.writeString(folder.resolve("parity.yml"), "services: {mail: {image: mailpit}}\n");

        recipe("dev-up").run().exitsWith(4).complains("no container engine at");
    }

    private void project() throws IOException {
        Files.writeString(folder.resolve("compose.yaml"), """
                services:
                  db1: &db {image: patroni}
                  db2: {<<: *db}
                """);
        Files.writeString(folder.resolve("parity.yml"), """
                name: bare
                services:
                  api: { command: "echo up; exec sleep 600", ready: "log: up" }
                  mail: { image: mailpit }
                  pay: { compose: db1 }
                  shop: { command: "exec sleep 600", needs: [api, pay] }
                  page: { command: "exec sleep 600", only_with: such-program-as-this }
                """);
    }

    private RecipeRun.Prepared recipe(String name, String... words) {
        return RecipeRun.recipe(name, words).in(folder).with("DOCKER_HOST", "unix:///nonexistent/engine.sock");
    }

    private static String answer(Json up, String service, String path) throws Exception {
        var address = up.get("services").items().stream()
                .filter(one -> one.get("service").text().equals(service))
                .map(one -> one.get("url").text())
                .findFirst()
                .orElseThrow();
        // Without the offer of HTTP/2, which Vite's server takes for one of a web socket.
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var question = HttpRequest.newBuilder(URI.create(address.replace("localhost", "127.0.0.1") + path))
                .timeout(Duration.ofSeconds(30))
                .build();
        return client.send(question, BodyHandlers.ofString()).body();
    }
}
