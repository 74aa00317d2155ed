package scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.shell.Command;
import parity.testing.PortLease;
import parity.testing.RecipeRun;
import parity.testing.Scenario;
import parity.wire.Http;

/** Host processes, containers, compose services and resources as one project. */
@Scenario
class DevServicesTest {

    private static final String PROJECT = "parity-test-dev";
    private static final String MAIL = "parity-%s-mail".formatted(PROJECT);

    @TempDir
    private Path folder;

    @AfterEach
    void take_down() {
        Command.of("docker", "rm", "-f", MAIL).run();
        Command.of("docker", "compose", "-p", PROJECT, "down", "--volumes", "--timeout", "0")
                .in(Path.of("/"))
                .run();
    }

    @Test
    void a_process_a_container_a_compose_service_and_a_resource_find_each_other_and_end_together() throws IOException {
        int port;
        try (var lease = PortLease.any()) {
            port = lease.port();
        }
        Files.writeString(folder.resolve("compose.yaml"), """
                services:
                  payments:
                    image: debian:trixie-slim
                    command: >-
                      perl -MIO::Socket::INET -e '$$SIG{TERM} = sub { exit }; $$| = 1; print "payments up\\n";
                      $$d = IO::Socket::INET->new(LocalPort => 7000, Listen => 5) or die $$!;
                      while ($$g = $$d->accept) { $$l = <$$g>; print $$g "paid $$l"; close $$g }'
                    ports: ["127.0.0.1:PORT:7000"]
                """.replace("PORT", String.valueOf(port)));
        Files.writeString(
                folder.resolve("parity.yml"), """
                name: %s
                services:
                  cache: { resource: redis, engine: embedded }
                  pay: { compose: payments }
                  mail:
                    image: debian:trixie-slim
                    command: >-
                      sh -c 'exec 3<>/dev/tcp/$CACHE_HOST/$CACHE_PORT; echo in $CACHE_HOST;
                      exec 4<>/dev/tcp/$HOST_PAY/$PORT_PAY; echo 42 >&4; cat <&4; exec sleep infinity'
                    needs: [cache, pay]
                    ready: "log: paid 42"
                  api:
                    command: "echo $CACHE_HOST; exec sleep 600"
                    needs: [cache, pay, mail]
                    ready: "log: localhost"
                """.formatted(PROJECT).replace("sh -c 'exec 3", "bash -c 'exec 3"));

        try (var dev = Running.of(recipe("dev")).untilItSays("api   | * ready")) {
            assertTrue(dev.said().contains("mail  | in host.docker.internal"), dev.said());
            assertTrue(dev.said().contains("pay   | payments up"), dev.said());
            assertEquals("2", running());

            assertEquals(130, dev.end("INT"));

            assertEquals("0", running());
        }
        recipe("env", "mail")
                .run()
                .exitsWith(0)
                .prints("CACHE_HOST=host.docker.internal")
                .prints("CACHE_PASSWORD='***'");
    }

    /** What its own file says of a variable stays; what parity.yml says of one counts before that. */
    @Test
    void a_compose_service_is_told_what_it_needs_and_is_made_anew_only_when_that_changes() throws IOException {
        Files.writeString(folder.resolve("compose.yaml"), """
                services:
                  payments:
                    image: debian:trixie-slim
                    command: >-
                      bash -c 'exec 3<>/dev/tcp/$$CACHE_HOST/$$CACHE_PORT; echo "reached $$CACHE_HOST, user $$CACHE_USER,
                      url $$WHERE, price $$PRICE, own $$PORT."; exec sleep infinity'
                    environment: { CACHE_USER: mine, WHERE: nowhere }
                  shop:
                    image: debian:trixie-slim
                    command: sleep infinity
                    depends_on: [payments]
                """);
        Files.writeString(folder.resolve("parity.yml"), """
                name: %s
                services:
                  cache: { resource: redis, engine: embedded }
                  pay:
                    compose: payments
                    needs: [cache]
                    env: { WHERE: "${services.cache.host}", PRICE: "5 $A" }
                  shop: { compose: shop, needs: [pay] }
                """.formatted(PROJECT));
        var reached = "pay   | reached host.docker.internal, user mine, url host.docker.internal, price 5 $A, own .";

        try (var dev = Running.of(recipe("dev")).untilItSays(reached)) {
            dev.untilItSays("shop  | * ready");
            dev.end("KILL");
        }
        var left = made("payments");
        assertFalse(left.isEmpty());

        try (var dev = Running.of(recipe("dev")).untilItSays("shop  | * ready")) {
            assertEquals(left, made("payments"), "it is the same one");
            assertEquals(130, dev.end("INT"));
        }
        assertEquals(left, made("payments"), "what ran before goes on");

        recipe("dev-up").run().exitsWith(0).complains("recreate payments: its configuration changed");
        try (var dev = Running.of(recipe("dev")).untilItSays("shop  | * ready")) {
            assertEquals(130, dev.end("INT"));
        }
        assertEquals("2", running(), "what 'dev-up' brought up goes on, too");

        take_down();
        var file = folder.resolve("parity.yml");
        Files.writeString(file, Files.readString(file).replace(", needs: [pay]", ""));
        try (var dev = Running.of(recipe("dev")).untilItSays("shop  | * ready").untilItSays("pay   | * ready")) {
            assertEquals(130, dev.end("INT"));
        }
        assertEquals("0", running(), "also where the other made it first");
        recipe("env", "pay")
                .run()
                .exitsWith(0)
                .prints("CACHE_HOST=host.docker.internal")
                .prints("PRICE=");
    }

    @Test
    void an_interrupt_while_a_container_is_made_leaves_none() throws Exception {
        Files.writeString(folder.resolve("parity.yml"), """
                name: %s
                services:
                  mail: { image: "debian:trixie-slim", command: "sh -c 'trap exit TERM; sleep 600 & wait'" }
                """.formatted(PROJECT));
        for (int round = 0; round < 8; round++) {
            try (var dev = Running.of(recipe("dev"))) {
                int some = round;
                // Sooner and later than what it asks of the engine.
                dev.until(
                        "begin",
                        () -> some % 2 == 0 ? containers() > 0 : dev.said().contains("mail") || containers() > 0);
                Thread.sleep(round * 20L);
                dev.end("INT");
            }
            assertEquals(0, containers(), "round " + round);
        }
    }

    @Test
    void containers_outlive_a_killed_dev_and_the_next_one_takes_them_over_or_makes_them_anew_at_their_ports()
            throws IOException {
        try (var first = PortLease.any();
                var second = PortLease.any()) {
            Files.writeString(folder.resolve("parity.yml"), """
                    name: %s
                    services:
                      cache: { resource: redis, engine: docker, port: %d }
                      mail: { image: "parity/standin-redis:8", container_port: 6379, port: %d, ready: port, needs: [cache] }
                    """.formatted(PROJECT, first.port(), second.port()));
        }
        var ports = ports(folder.resolve("parity.yml"));
        try (var dev = Running.of(recipe("dev")).untilItSays("mail  | * ready")) {
            dev.end("KILL");
        }
        var left = made("cache");
        recipe("status").run().prints("was killed, and this goes on (in its container)");

        try (var dev = Running.of(recipe("dev")).untilItSays("mail  | * ready")) {
            assertFalse(dev.said().contains("is taken"), dev.said());
            assertTrue(dev.said().contains("localhost:" + ports.getFirst()), dev.said());
            assertTrue(dev.said().contains("localhost:" + ports.getLast()), dev.said());
            assertEquals(left, made("cache"), "it is the same one");
            dev.end("KILL");
        }

        recipe("dev-down").run().exitsWith(0).prints("container " + MAIL);
        assertEquals("0", running());
    }

    private static List<Integer> ports(Path file) throws IOException {
        return Pattern.compile(" port: ([0-9]+)")
                .matcher(Files.readString(file))
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
    }

    /** Which container it is. */
    private static String made(String service) {
        return Command.of("docker", "ps", "-q", "--no-trunc", "--filter", "name=%s-%s".formatted(PROJECT, service))
                .run()
                .out();
    }

    /** Also those that never ran. */
    private static long containers() {
        return Command.of("docker", "ps", "-aq", "--filter", "name=" + MAIL)
                .run()
                .out()
                .lines()
                .count();
    }

    @Test
    void a_container_has_files_of_the_project_and_is_ready_when_its_page_answers() throws Exception {
        Files.createDirectories(folder.resolve("app"));
        Files.writeString(folder.resolve("app/server.pl"), """
                use IO::Socket::INET;
                my $door = IO::Socket::INET->new(LocalAddr => '0.0.0.0', LocalPort => $ENV{PORT}, Listen => 5) or die $!;
                $SIG{TERM} = sub { exit };
                while (my $guest = $door->accept) {
                    my $line = <$guest>;
                    my $isWell = -e '/app/well' || $line !~ m{^GET /health };
                    print $guest $isWell ? "HTTP/1.0 200 OK\r\n\r\nhere" : "HTTP/1.0 503 Later\r\n\r\n";
                    close $guest;
                }
                """);
        Files.writeString(folder.resolve("parity.yml"), """
                name: %s
                services:
                  mail:
                    image: debian:trixie-slim
                    command: perl /app/server.pl
                    container_port: 8080
                    volumes: ["./app:/app"]
                    health: /health
                """.formatted(PROJECT));
        try (var dev = Running.of(recipe("dev"))) {
            dev.until("begin", () -> containers() > 0);
            var port = port(dev);
            assertEquals(200, status(port), "it runs");
            assertFalse(dev.said().contains("* ready"), dev.said());

            Files.writeString(folder.resolve("app/well"), "");

            dev.untilItSays("mail | * ready");
            assertTrue(dev.said().contains("http://localhost:" + port), dev.said());
            recipe("health").run().exitsWith(0).prints("1/1 healthy");
            assertEquals(130, dev.end("INT"));
        }
        assertEquals(0, containers());
    }

    /** Where it is published, as the engine says. */
    private static String port(Running dev) {
        var published = new AtomicReference<>("");
        dev.until("be published", () -> {
            var port = Command.of("docker", "port", MAIL, "8080")
                    .run()
                    .out()
                    .lines()
                    .findFirst();
            published.set(port.map(place -> place.replace("127.0.0.1:", "")).orElse(""));
            return port.isPresent() && status(published.get()) == 200;
        });
        return published.get();
    }

    /** 0 where nobody answers. */
    private static int status(String port) {
        var server = new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port));
        try {
            return new Http(server, Duration.ofSeconds(5)).get("/").status();
        } catch (IOException e) {
            return 0;
        }
    }

    @Test
    void a_container_of_somebody_else_is_not_touched() throws IOException {
        Files.writeString(folder.resolve("parity.yml"), """
                name: %s
                services:
                  mail: { image: "debian:trixie-slim", command: sleep infinity }
                """.formatted(PROJECT));
        Command.of("docker", "run", "-d", "--name", MAIL, "debian:trixie-slim", "sleep", "600")
                .run();

        var dev = recipe("dev").run().exitsWith(1).prints("belongs to somebody else");

        assertEquals("1", running(), dev.outcome().out());
    }

    private RecipeRun.Prepared recipe(String name, String... words) {
        return RecipeRun.recipe(name, words).in(folder);
    }

    private static String running() {
        var names = Command.of("docker", "ps", "-q", "--filter", "name=" + PROJECT)
                .run()
                .out();
        return String.valueOf(names.lines().count());
    }
}
