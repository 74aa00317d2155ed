package scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.address.ChosenPorts;
import parity.address.ChosenPortsFile;
import parity.address.HostAddress;
import parity.address.Protocol;
import parity.address.WantedPort;
import parity.concurrent.Together;
import parity.config.Project;
import parity.shell.Command;
import parity.testing.Scenario;

/** From a fresh clone to passwords and images. */
@Scenario
@Tag("recipe")
class SetupTest {

    private static final String DB = """
            db:
              build: ./db
              environment: {PASSWORD: "${DB_PASSWORD:?run dev-setup}"}
              volumes: ["data:/data"]
            """;

    @TempDir
    private Path folder;

    @Test
    void a_fresh_project_gets_its_password_and_its_images_once() throws IOException {
        try (var project = project("fresh", DB + "web: {build: ./web}\n")) {
            project.dockerfile("db", SmallProject.IDLE)
                    .write("web/Dockerfile", "FROM %s\n".formatted(project.image("db")));

            project.run("dev-setup").exitsWith(0).prints("wrote 1 secret into ");

            var written = Files.readString(folder.resolve(".env"));
            assertTrue(project.docker("compose", "config", "-q").succeeded(), "Compose alone finds the password");
            assertTrue(project.hasImage(project.image("web")), "built after the one it begins with");
            var again = project.run("dev-setup").exitsWith(0).prints("all is there: 2 images");
            assertFalse(again.outcome().out().contains("built"), again.outcome().out());
            assertEquals(written, Files.readString(folder.resolve(".env")));
        }
    }

    @Test
    void a_project_whose_ports_were_moved_gets_its_password_all_the_same() throws IOException {
        var services = DB.replace("build: ./db", "image: \"debian:trixie-slim\"\n  ports: [\"127.0.0.1:30999:5432\"]");
        try (var project = project("moved", services)) {
            var wanted = new WantedPort("db", HostAddress.of("127.0.0.1"), 30999, Protocol.TCP);
            new ChosenPortsFile(folder).write(ChosenPorts.NONE.with(Map.of(wanted, 30998)));

            project.run("dev-setup").exitsWith(0).prints("wrote 1 secret into ");
        }
    }

    @Test
    void nothing_is_written_for_a_name_that_is_none() {
        try (var project = project("typo", DB)) {
            project.run("dev-up", "bd")
                    .exitsWith(2)
                    .complains("no service 'bd'")
                    .complains("'db'");

            assertFalse(Files.exists(folder.resolve(".env")));
        }
    }

    @Test
    void a_dry_run_says_what_would_be_done_and_does_none_of_it() {
        try (var project = project("dry", DB)) {
            project.dockerfile("db", SmallProject.IDLE);

            project.run("dev-setup", "--dry-run").exitsWith(0).prints("build " + project.image("db"));

            assertFalse(Files.exists(folder.resolve(".env")));
            assertFalse(project.hasImage(project.image("db")));
        }
    }

    @Test
    void a_build_that_fails_names_its_instruction_and_the_others_are_built() {
        try (var project = project("broken", "good: {build: ./good}\nbad: {build: ./bad}\n")) {
            project.dockerfile("good", "RUN echo good\n").dockerfile("bad", "RUN echo last words && false\n");

            var run = project.run("dev-setup").exitsWith(1);

            run.complains("(bad): Dockerfile:2: RUN echo last words && false: exit code: 1");
            run.complains("  last words");
            run.prints("built " + project.image("good"));
        }
    }

    @Test
    void a_build_is_given_the_secrets_that_the_files_name() {
        try (var project = project("secret", "db: {build: {context: ./db, secrets: [key]}}\n")) {
            project.dockerfile("db", "RUN --mount=type=secret,id=key test -s /run/secrets/key\n")
                    .write("key", "for the build alone\n")
                    .write("compose.override.yaml", "secrets: {key: {file: key}}\n");

            project.run("dev-setup").exitsWith(0).prints("built " + project.image("db"));
        }
    }

    @Test
    void an_image_that_cannot_be_pulled_is_told_in_one_line() {
        try (var project = project("away", "far: {image: \"registry.invalid/shop:1\"}\n")) {
            var run = project.run("dev-setup", "--json").exitsWith(1);

            var made = run.json().get("made").items().getFirst();
            assertEquals("registry.invalid/shop:1", made.get("image").text());
            assertTrue(made.get("trouble").text().startsWith("its registry cannot be reached"));
        }
    }

    @Test
    void data_that_was_made_with_other_passwords_is_not_locked_out() throws IOException {
        try (var project = project("data", DB)) {
            project.dockerfile("db", SmallProject.IDLE);
            project.run("dev-setup").exitsWith(0);
            assertTrue(project.up().succeeded());
            Files.delete(folder.resolve(".env"));

            var run = project.run("dev-setup").exitsWith(3);

            run.complains("its volumes (parity-test-setup-data_data) were made with others (it last ran from ");
            assertFalse(Files.exists(folder.resolve(".env")));
        }
    }

    @Test
    void two_at_once_agree_on_one_password() throws IOException {
        try (var project = project("twice", "db: {image: \"debian:trixie-slim\"}\n")) {
            var runs = Together.map(List.of(1, 2, 3), _ -> project.run("dev-setup"));

            runs.forEach(run -> run.exitsWith(0));
            assertEquals(
                    1,
                    runs.stream()
                            .filter(run -> run.outcome().out().contains("wrote 1 secret"))
                            .count());
            assertEquals(1, Files.readAllLines(folder.resolve(".env")).size());
        }
    }

    @Test
    void what_nothing_gives_a_value_is_said_all_at_once() {
        var services = "db: {image: x, environment: [\"A=${A_KEY:?from the team}\", \"B=${B_KEY:?}\"]}\n";
        try (var project = project("unset", services)) {
            project.run("dev-setup").exitsWith(2).complains("no value for A_KEY (from the team), B_KEY");
        }
    }

    @Test
    void an_interrupt_ends_the_builds_too() throws Exception {
        try (var project = project("slow", "slow: {build: ./slow}\n")) {
            project.dockerfile("slow", "RUN sleep 612\n");
            var launcher =
                    parity.catalog.Project.ofLibrary().root().resolve("jbang").toString();
            var process = new ProcessBuilder(launcher, "dev-setup")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("said").toFile())
                    .start();
            await("pgrep -f '^sleep 612'");

            process.destroy();

            assertTrue(process.waitFor(20, TimeUnit.SECONDS));
            assertEquals(143, process.exitValue());
            await("! pgrep -f '^sleep 612'");
        }
    }

    @Test
    void this_repository_has_a_secret_for_each_password_that_its_stack_insists_on() throws IOException {
        var root = parity.catalog.Project.ofLibrary().root();
        var secrets = Project.around(root).settings().secrets();

        try (Stream<Path> files = Files.list(root.resolve("compose"))) {
            for (var file :
                    files.filter(file -> file.toString().endsWith(".yaml")).toList()) {
                for (var name : Files.readString(file).split("\\$\\{")) {
                    int end = name.indexOf(":?");
                    boolean isRequired = end > 0 && name.substring(0, end).matches("\\w+");
                    assertTrue(!isRequired || secrets.contains(name.substring(0, end)), file + ": " + name);
                }
            }
        }
    }

    private SmallProject project(String name, String services) {
        return SmallProject.in(folder, name, services);
    }

    private static void await(String condition) {
        var waiting = Command.of("sh", "-c", "until %s; do sleep 0.1; done".formatted(condition))
                .within(Duration.ofSeconds(90));
        assertTrue(waiting.run().succeeded(), condition);
    }
}
