package parity.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.yaml.Problem;
import parity.yaml.Problems;
import parity.yaml.Spot;

class ParityFileTest {

    @TempDir
    Path folder;

    @Test
    void every_section_is_read() throws IOException {
        var file = read("""
                name: shop
                requires:
                  engine: 20.10
                  compose: "2.20"
                  memory: 4GB
                  cpus: 2
                  disk: 10GiB
                compose:
                  files: [compose/db.yaml, compose/web.yaml]
                  profiles: [debug]
                ports:
                  db: 5432
                  web:8080: 9090
                  dns:53/udp: 9090
                services:
                  api:
                    command: ./mvnw spring-boot:run
                recipes:
                  dev-up: [--wait-timeout, 90]
                secrets: [DB_PASSWORD]
                """);

        assertEquals("shop", file.name());
        assertEquals(List.of("DB_PASSWORD"), file.secrets());
        assertEquals(
                new Requires(Version.in("20.10"), Version.in("2.20"), new Size(4_000_000_000L), 2, new Size(10L << 30)),
                file.requires());
        assertEquals(
                new ParityFile.Compose(List.of("compose/db.yaml", "compose/web.yaml"), List.of("debug"), List.of()),
                file.compose());
        assertEquals(
                List.of(
                        new FixedPort("db", 0, "tcp", 5432, new Spot("parity.yml", 12, 3)),
                        new FixedPort("web", 8080, "tcp", 9090, new Spot("parity.yml", 13, 3)),
                        new FixedPort("dns", 53, "udp", 9090, new Spot("parity.yml", 14, 3))),
                file.ports());
        assertEquals(
                "./mvnw spring-boot:run",
                assertInstanceOf(Service.HostProcess.class, file.services().get("api"))
                        .command());
        assertEquals(List.of("--wait-timeout", "90"), file.argumentsOf("dev-up"));
        assertEquals(List.of(), file.argumentsOf("dev-down"));
    }

    @Test
    void a_text_is_what_was_typed_and_never_a_number_or_a_truth_value() throws IOException {
        var file = read("""
                name: no
                requires: {engine: 3.10}
                compose: {profiles: [on, 1.0]}
                recipes: {health: [010, 1e3, yes]}
                """);

        assertEquals("no", file.name());
        assertEquals("3.10", String.valueOf(file.requires().engine()));
        assertEquals(List.of("on", "1.0"), file.compose().profiles());
        assertEquals(List.of("010", "1e3", "yes"), file.argumentsOf("health"));
    }

    @Test
    void every_mistake_is_named_in_one_run() {
        var wrong = mistakes("""
                nmae: shop
                requires:
                  engine: latest
                  memory: 4 gigabytes
                  cpus: "2"
                  dsk: 10GB
                compose:
                  files: compose.yaml
                ports:
                  db: 70000
                  web:http: 80
                services:
                  api: ./run
                recipes:
                  dev-up: --build
                zzz: 1
                """);

        assertEquals("""
                parity.yml:1:1: unknown key 'nmae'; did you mean 'name'?
                parity.yml:3:11: 'requires.engine' must be a version such as 20.10, not 'latest'
                parity.yml:4:11: 'requires.memory' must be a size such as 4GB, 512MB or 2GiB, not '4 gigabytes'
                parity.yml:5:9: 'requires.cpus' must be a whole number from 1 to 1024, not the quoted '2'
                parity.yml:6:3: unknown key 'dsk' in 'requires'; did you mean 'disk'?
                parity.yml:8:10: 'compose.files' must be a list, each item a path, not 'compose.yaml'
                parity.yml:10:7: 'ports.db' must be a whole number from 1 to 65535, not '70000'
                parity.yml:11:3: a key of 'ports' must be a service, or service:containerPort, not 'web:http'
                parity.yml:13:8: 'services.api' must be a mapping with some of: command, image, compose, resource, needs, dir, env, port, container_port, volumes, health, ready, build, watch, restart, one_shot, only_with, version, database, user, password, extensions, seed, engine, deployed, not './run'
                parity.yml:15:11: 'recipes.dev-up' must be a list, each item an argument, not '--build'
                parity.yml:16:1: unknown key 'zzz'; known: name, requires, compose, data, agreement, secrets, ports, services, recipes""", wrong);
    }

    @Test
    void a_failure_counts_the_mistakes_and_is_a_wrong_configuration() throws IOException {
        var path = write("a: 1\nb: 2\n");

        var failure = assertThrows(Failure.class, () -> ParityFile.read(path));

        assertEquals(Exit.USAGE, failure.exit());
        assertTrue(String.valueOf(failure.getMessage()).startsWith("2 mistakes:\n  parity.yml:1:1: unknown key 'a'"));
    }

    @Test
    void one_host_port_goes_to_one_service() {
        assertEquals(
                "parity.yml:1:19: port 5432 is given to 'db' already; choose another",
                mistakes("ports: {db: 5432, replica: 5432}"));
        assertEquals("", mistakes("ports: {dns:53: 5300, dns:53/udp: 5300}"));
        assertEquals("parity.yml:1:9: 'db:70000': ports end at 65535", mistakes("ports: {db:70000: 5432}"));
    }

    @Test
    void a_service_is_exactly_one_thing_and_says_only_what_means_something_there() {
        assertEquals("""
                parity.yml:2:3: 'services.none' must be exactly one of image, compose, resource, command, and says none
                parity.yml:3:3: 'services.two' must be exactly one of image, compose, resource, command, and says compose and resource
                parity.yml:4:28: 'services.db.watch' means nothing with 'resource'
                parity.yml:5:3: 'services.web' says both 'health' and 'ready'; choose""", mistakes("""
                services:
                  none: {port: 80}
                  two: {compose: db, resource: postgres}
                  db: {resource: postgres, watch: [src]}
                  web: {command: run, health: /up, ready: port}
                """));
    }

    @Test
    void what_a_service_needs_is_there_and_does_not_need_it_back() {
        assertEquals(
                "parity.yml:1:12: 'services.api' needs 'bd', which is no service; did you mean 'db'?",
                mistakes("services: {api: {command: run, needs: [bd]}, db: {resource: redis}}"));
        assertEquals("parity.yml:2:3: services that need each other: a needs b needs c needs a", mistakes("""
                services:
                  a: {command: run, needs: [b]}
                  b: {command: run, needs: [c, d]}
                  c: {command: run, needs: [a]}
                  d: {command: run}
                """));
    }

    @Test
    void of_two_services_whose_variables_would_be_the_same_one_is_renamed() {
        assertEquals(
                "parity.yml:1:38: 'orderApi' and 'order-api' are both ORDER_API in variables; rename one",
                mistakes("services: {orderApi: {command: run}, order-api: {command: run}}"));
    }

    @Test
    void an_empty_section_and_a_list_are_no_mapping() {
        assertEquals(
                "parity.yml:1:7: 'ports' must be a mapping from a service, or service:containerPort to a whole number "
                        + "from 1 to 65535, not nothing",
                mistakes("ports:\n"));
        assertEquals(
                "parity.yml:1:1: the file must be a mapping with some of: name, requires, compose, data, agreement, secrets, ports, services, "
                        + "recipes, not a list",
                mistakes("- name: shop\n"));
    }

    @Test
    void a_million_unknown_keys_are_counted_not_listed() throws IOException {
        var text = new StringBuilder();
        for (int i = 0; i < 9_000; i++) {
            text.append("requries").append(i).append(": 1\n");
        }
        var problems = new Problems();

        ParityFile.read(write(text.toString()), problems);

        assertEquals(50, problems.inOrder().size());
        assertEquals(8_950, problems.more());
    }

    @Test
    void the_parity_yml_of_this_repository_is_right() {
        assertEquals("parity", ParityFile.read(Path.of("parity.yml")).name());
    }

    private ParityFile read(String text) throws IOException {
        return ParityFile.read(write(text));
    }

    private String mistakes(String text) {
        var problems = new Problems();
        try {
            ParityFile.read(write(text), problems);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return String.join(
                "\n", problems.inOrder().stream().map(Problem::toString).toList());
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("parity.yml"), text);
    }
}
