package scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.compose.ComposeProject;
import parity.compose.ComposeService;
import parity.compose.PublishedPort;
import parity.config.Project;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.testing.Scenario;

/** What the real Compose makes of files that real projects write; nothing is started. */
@Scenario
class ComposeConfigTest {

    @TempDir
    Path folder;

    @Test
    void extends_and_include_are_put_together() throws IOException {
        write("base.yaml", "services: {base: {image: 'shop:1', environment: {MODE: test}}}");
        write("db.yaml", "services: {db: {image: 'postgres:17', volumes: ['data:/var/lib']}}\nvolumes: {data: {}}");
        write("compose.yaml", """
                name: parity-test-config
                include: [db.yaml]
                services:
                  web:
                    extends: {file: base.yaml, service: base}
                    depends_on: {db: {condition: service_started}}
                """);

        var project = read();

        assertEquals(List.of("db", "web"), names(project));
        assertEquals("shop:1", service(project, "web").image());
        assertEquals("test", service(project, "web").environment().get("MODE"));
        assertEquals(
                "service_started", service(project, "web").dependsOn().get("db").condition());
        assertEquals("parity-test-config_data", project.volumes().getFirst().name());
    }

    @Test
    void profiles_of_parity_yml_are_switched_on_and_every_profile_can_be_seen() throws IOException {
        write("compose.yaml", """
                services:
                  web: {image: 'x:1'}
                  debug: {image: 'x:1', profiles: [debug]}
                  load: {image: 'x:1', profiles: [load]}
                """);
        write("parity.yml", "name: parity-test-config\ncompose: {profiles: [debug]}\n");

        assertEquals(List.of("debug", "web"), names(read()));
        assertEquals(List.of("debug", "load", "web"), names(ComposeProject.ofEveryProfile(Project.around(folder))));
        assertEquals("parity-test-config", read().name());
    }

    @Test
    void a_range_of_ports_becomes_a_port_each() throws IOException {
        write("compose.yaml", """
                services:
                  web: {image: 'x:1', ports: ['127.0.0.1:8080-8081:80-81', '9000-9001:90/udp']}
                """);

        assertEquals(
                List.of(
                        new PublishedPort("127.0.0.1", 8080, 80, "tcp", false),
                        new PublishedPort("127.0.0.1", 8081, 81, "tcp", false),
                        new PublishedPort("", 9000, 90, "udp", true),
                        new PublishedPort("", 9001, 90, "udp", true)),
                service(read(), "web").ports());
    }

    @Test
    void a_variable_that_is_not_set_is_a_warning_that_is_kept() throws IOException {
        write("compose.yaml", "services: {web: {image: 'x:${PARITY_TEST_TAG}'}}");

        assertEquals(
                List.of("The \"PARITY_TEST_TAG\" variable is not set. Defaulting to a blank string."),
                read().warnings());
    }

    @Test
    void a_variable_that_must_be_set_is_named_with_its_file() throws IOException {
        write("compose.yaml", "include: [web.yaml]");
        write("web.yaml", "services: {web: {image: 'x:${PARITY_TEST_TAG:?which release}'}}");

        assertComplains(
                "cannot read web.yaml: ",
                "required variable PARITY_TEST_TAG is missing a value: which release",
                "set PARITY_TEST_TAG in the environment or in .env");
    }

    @Test
    void variables_come_from_the_dotenv_beside_parity_yml() throws IOException {
        Files.createDirectory(folder.resolve("compose"));
        write("compose/web.yaml", "services: {web: {image: 'x:${PARITY_TEST_TAG:?}'}}");
        write("parity.yml", "compose: {files: [compose/web.yaml]}\n");
        write(".env", "PARITY_TEST_TAG=7\n");

        assertEquals("x:7", service(read(), "web").image());
    }

    @Test
    void a_cycle_is_named_with_its_services() throws IOException {
        write("compose.yaml", "services: {a: {image: x, depends_on: [b]}, b: {image: x, depends_on: [a]}}");

        assertComplains("cannot read compose.yaml: dependency cycle detected: ", "a -> b");
    }

    @Test
    void a_missing_file_is_named() throws IOException {
        write("compose.yaml", "include: [gone.yaml]");

        assertComplains("cannot read compose.yaml: ", "gone.yaml: no such file or directory");

        write("parity.yml", "compose: {files: [compose.yaml, lost.yaml]}\n");

        assertComplains("lost.yaml: no such file or directory");
    }

    @Test
    void a_key_that_compose_does_not_know_is_named_with_its_service() throws IOException {
        write("compose.yaml", "services: {web: {imagee: x}}");

        assertComplains("cannot read compose.yaml: ", "services.web", "'imagee' not allowed");
    }

    private void assertComplains(String... parts) {
        var failure = assertThrows(Failure.class, this::read);

        assertEquals(Exit.USAGE, failure.exit());
        for (var part : parts) {
            assertTrue(String.valueOf(failure.getMessage()).contains(part), failure.getMessage());
        }
    }

    private ComposeProject read() {
        return ComposeProject.of(Project.around(folder));
    }

    private static List<String> names(ComposeProject project) {
        return project.services().stream().map(ComposeService::name).sorted().toList();
    }

    private static ComposeService service(ComposeProject project, String name) {
        return project.service(name).orElseThrow();
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
