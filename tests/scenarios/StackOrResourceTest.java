package scenarios;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.shell.Command;
import parity.shell.Outcome;
import parity.testing.RecipeRun;
import parity.testing.Scenario;

/** A project with a PostgreSQL in its compose files and another one as a resource, in a container of its own. */
@Scenario
@Tag("recipe")
class StackOrResourceTest {

    private static final String PROJECT = "parity-test-eitherdata";

    @TempDir
    private Path project;

    @AfterEach
    void take_down() {
        run("dev-down");
        compose("down", "--volumes", "--timeout", "0");
    }

    @Test
    void the_one_that_is_up_is_meant_and_of_both_one_must_be_named() throws IOException {
        write("compose.yaml", """
                services:
                  base:
                    image: debian:trixie-slim
                    command: sleep infinity
                    volumes: ["data:/var/lib/postgresql"]
                volumes: { data: {} }
                """);
        write("parity.yml", """
                name: %s
                data: { migrations: . }
                services:
                  db: { resource: postgres, engine: docker }
                """.formatted(PROJECT));
        write("V1__orders.sql", "CREATE TABLE orders (id int PRIMARY KEY);");

        run("dev-migrate").exitsWith(4).complains("no leader of database 'postgres': base not created");
        run("dev-migrate", "--on", "db").exitsWith(4).complains("'dev --detach db' starts it");

        run("dev", "--detach").exitsWith(0);
        run("dev-migrate").exitsWith(0).prints("1 migration applied to app on db");

        assertTrue(compose("create").succeeded());
        run("dev-migrate").exitsWith(2).complains("several databases are here (db, base)");
        run("dev-migrate", "--on", "db").exitsWith(0).prints("nothing to apply");
        run("dev-migrate", "--on", "base").exitsWith(4).complains("base not running");

        write(
                "parity.yml",
                Files.readString(project.resolve("parity.yml"))
                        .replace("migrations: .", "migrations: ., database: db"));
        run("dev-migrate").exitsWith(0).prints("nothing to apply");
    }

    private RecipeRun run(String name, String... words) {
        return RecipeRun.recipe(name, words).in(project).run();
    }

    private Outcome compose(String... words) {
        var line = new ArrayList<>(List.of("docker", "compose", "-p", PROJECT));
        line.addAll(List.of(words));
        return Command.of(line).in(project).within(Duration.ofMinutes(2)).run();
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(project.resolve(file), text);
    }
}
