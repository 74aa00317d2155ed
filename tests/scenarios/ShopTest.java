package scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.catalog.Project;
import parity.concurrent.Together;
import parity.json.Json;
import parity.shell.Command;
import parity.shell.Outcome;
import parity.testing.Scenario;

/** The shop on the fast stack, with Compose alone: an order's way through frontend, backend, database and cache. */
@Scenario
class ShopTest {

    private static final int FIRST_PORT = 30100;
    private static final String PROJECT = "parity-test-shop";
    private static final Path ROOT = Project.ofLibrary().root();
    private static final List<String> PASSWORDS =
            List.of("POSTGRES_PASSWORD", "REPLICATION_PASSWORD", "PATRONI_PASSWORD", "APP_PASSWORD", "REDIS_PASSWORD");
    private static final List<String> PORTS = List.of(
            "ETCD1_PORT",
            "PATRONI1_PORT",
            "POSTGRES_PORT",
            "POSTGRES_READ_PORT",
            "HAPROXY_PORT",
            "REDIS1_PORT",
            "SENTINEL1_PORT",
            "BACKEND_PORT",
            "FRONTEND_PORT");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void bring_up() throws IOException {
        var settings = Stream.concat(
                PASSWORDS.stream().map(name -> name + "=test-" + name.toLowerCase(Locale.ROOT)),
                // Ports of its own, so that a stack that a developer has running is left alone.
                PORTS.stream().map(name -> name + "=" + port(name)));
        Files.writeString(folder.resolve("env"), settings.collect(Collectors.joining("\n", "", "\n")));

        start("--build");
        sql(Files.readString(ROOT.resolve("examples/seed/products.sql")));
    }

    @AfterAll
    static void take_down() {
        compose("down", "--volumes", "--timeout", "2");
    }

    @Test
    void the_backend_is_ready_with_its_database_and_its_cache() throws Exception {
        var answer = ask(backend("/actuator/health/readiness"));

        assertEquals(200, answer.statusCode(), answer.body());
        var components = Json.parse(answer.body()).get("components");
        for (var name : List.of("db", "redis", "readinessState")) {
            assertEquals("UP", components.get(name).get("status").text(), name);
        }
    }

    @Test
    void the_frontend_serves_its_page() throws Exception {
        assertTrue(ask(frontend("/")).body().contains("<div id=\"root\">"));
        assertEquals("ok\n", ask(frontend("/healthz")).body());
    }

    @Test
    void an_order_reaches_the_database_and_the_cache_forgets_the_catalogue() throws Exception {
        ask(frontend("/api/products"));
        var cached = ask(frontend("/api/products"));
        assertEquals("hit", cached.headers().firstValue("X-Cache").orElse(""));
        assertEquals(cached.body(), redis("GET", "shop:catalogue"));

        var answer = order("way-of-an-order", "EX-0001", 2);

        assertEquals(201, answer.statusCode(), answer.body());
        assertEquals("EX-0001|2|1200", sql("""
                        SELECT sku, quantity, l.price_cents FROM order_line l
                        JOIN product ON id = product_id WHERE order_number = %d""".formatted(number(answer))));
        assertEquals("0", redis("EXISTS", "shop:catalogue"));
        var after = ask(frontend("/api/products"));
        assertEquals("miss", after.headers().firstValue("X-Cache").orElse(""));
        assertEquals(stock(cached.body(), "EX-0001") - 2, stock(after.body(), "EX-0001"));
    }

    @Test
    void orders_can_be_looked_at_more_often_than_there_are_connections() throws Exception {
        var placed = number(order("looked-at-often", "EX-0001", 1));

        for (int look = 0; look < 20; look++) {
            assertEquals(200, ask(backend("/api/orders/" + placed)).statusCode(), "look " + look);
            assertEquals(200, ask(backend("/api/orders")).statusCode(), "look " + look);
        }
    }

    @Test
    void the_same_key_many_times_at_once_is_one_order() throws Exception {
        int before = stock(ask(frontend("/api/products")).body(), "EX-0002");

        var answers = Together.map(Collections.nCopies(8, "one-of-eight"), key -> order(key, "EX-0002", 1));

        assertEquals(1, answers.stream().map(ShopTest::number).distinct().count());
        assertEquals(1, answers.stream().filter(one -> one.statusCode() == 201).count());
        assertEquals("1", sql("SELECT count(*) FROM orders WHERE idempotency_key = 'one-of-eight'"));
        assertEquals(before - 1, stock(ask(frontend("/api/products")).body(), "EX-0002"));
    }

    @Test
    void an_order_is_still_there_after_down_and_up() throws Exception {
        var placed = order("kept", "EX-0003", 5);

        assertTrue(compose("down", "--timeout", "5").succeeded());
        start();

        var kept = ask(frontend("/api/orders/" + number(placed)));
        assertEquals(200, kept.statusCode(), kept.body());
        assertEquals(placed.body(), kept.body());
    }

    @Test
    void the_seed_run_twice_is_the_seed() throws IOException {
        var seed = Files.readString(ROOT.resolve("examples/seed/products.sql"));
        var all = "SELECT * FROM product ORDER BY id";

        sql(seed);
        var once = sql(all);
        sql(seed);

        assertEquals(once, sql(all));
        assertEquals(6, once.lines().count());
    }

    @Test
    void without_its_database_the_backend_says_so_and_comes_back() {
        compose("stop", "haproxy");

        var answer = exec("backend", "healthy");

        assertFalse(answer.succeeded(), answer.out());
        assertTrue(answer.out().startsWith("HTTP/1.1 503"), answer.out());
        start();
        assertTrue(exec("backend", "healthy").succeeded());
    }

    @Test
    void the_backend_follows_when_sentinel_and_master_are_replaced_together() throws Exception {
        Files.writeString(folder.resolve("replaced.yaml"), """
                services:
                  redis2:
                    image: parity/redis
                    hostname: redis2
                    environment: &redis2 {REDIS_NODES: "redis2:%1$d", REDIS_PASSWORD: test-redis_password}
                    networks: {default: {aliases: [redis2.localhost]}}
                  sentinel1: {environment: *redis2}
                """.formatted(port("REDIS1_PORT")));
        var replaced = folder.resolve("replaced.yaml").toString();
        compose("rm", "--stop", "--force", "redis1", "sentinel1");

        var up = compose("-f", replaced, "up", "-d", "--no-deps", "redis2", "sentinel1");

        assertTrue(up.succeeded(), up.err());
        Eventually.equal(true, () -> exec("backend", "healthy").succeeded());
        compose("-f", replaced, "rm", "--stop", "--force", "redis2", "sentinel1");
        start();
    }

    @Test
    void the_frontend_starts_without_the_backend_and_finds_it_later() throws Exception {
        compose("rm", "--stop", "--force", "backend", "frontend");

        var alone = compose("up", "-d", "--wait", "--no-deps", "frontend");

        assertTrue(alone.succeeded(), alone.err());
        assertEquals(503, ask(frontend("/api/products")).statusCode());
        start();
        assertEquals(200, ask(frontend("/api/products")).statusCode());
    }

    private static void start(String... options) {
        var words = new ArrayList<>(List.of("up", "-d", "--wait", "--wait-timeout", "240"));
        words.addAll(List.of(options));
        var up = compose(words.toArray(String[]::new));
        assertTrue(up.succeeded(), up.err());
    }

    private static int port(String name) {
        return FIRST_PORT + PORTS.indexOf(name);
    }

    private static HttpRequest.Builder frontend(String path) {
        return request("FRONTEND_PORT", path);
    }

    private static HttpRequest.Builder backend(String path) {
        return request("BACKEND_PORT", path);
    }

    private static HttpRequest.Builder request(String port, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port(port), path)));
    }

    private static HttpResponse<String> order(String key, String sku, int quantity)
            throws IOException, InterruptedException {
        var body = "{\"items\":[{\"productId\":%s,\"quantity\":%d}]}"
                .formatted(sql("SELECT id FROM product WHERE sku = '%s'".formatted(sku)), quantity);
        return ask(frontend("/api/orders")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static long number(HttpResponse<String> order) {
        return Json.parse(order.body()).get("number").number();
    }

    private static int stock(String products, String sku) {
        return Json.parse(products).items().stream()
                .filter(product -> product.get("sku").text().equals(sku))
                .map(product -> (int) product.get("stock").number())
                .findFirst()
                .orElseThrow();
    }

    private static String sql(String statements) {
        var script = "PGPASSWORD=test-app_password psql -v ON_ERROR_STOP=1 -h haproxy -U shop -d shop -qAtc \"$0\"";
        var outcome = exec("patroni1", "sh", "-c", script, statements);
        assertTrue(outcome.succeeded(), outcome.err());
        return outcome.out().strip();
    }

    private static String redis(String... question) {
        var words = new ArrayList<>(List.of(
                "redis-cli",
                "-p",
                String.valueOf(port("REDIS1_PORT")),
                "--no-auth-warning",
                "-a",
                "test-redis_password"));
        words.addAll(List.of(question));
        return exec("redis1", words.toArray(String[]::new)).out().strip();
    }

    private static Outcome exec(String service, String... words) {
        return compose(Stream.concat(Stream.of("exec", "-T", service), Stream.of(words))
                .toArray(String[]::new));
    }

    private static Outcome compose(String... words) {
        var line = new ArrayList<>(List.of("docker", "compose", "-p", PROJECT));
        line.addAll(List.of("--env-file", folder.resolve("env").toString()));
        line.addAll(List.of("-f", ROOT.resolve("compose/fast.yaml").toString()));
        line.addAll(List.of("-f", ROOT.resolve("compose/apps.yaml").toString()));
        line.addAll(List.of(words));
        return Command.of(line).within(Duration.ofMinutes(15)).run();
    }
}
