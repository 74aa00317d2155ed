package parity.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.config.ParityFile;
import parity.config.Project;
import parity.failure.Exit;

class ComposeTalkTest {

    @TempDir
    Path folder;

    @Test
    void warnings_are_kept_once_and_apart_from_the_error() {
        var talk = ComposeTalk.of("""
                time="2026-01-01T00:00:00Z" level=warning msg="The \\"TAG\\" variable is not set. Defaulting to a blank string."
                time="2026-01-01T00:00:01Z" level=warning msg="The \\"TAG\\" variable is not set. Defaulting to a blank string."
                Circular reference:
                  a in compose.yaml
                  extends a in compose.yaml
                """);

        assertEquals(List.of("The \"TAG\" variable is not set. Defaulting to a blank string."), talk.warnings());
        assertEquals("Circular reference: a in compose.yaml extends a in compose.yaml", talk.error());
    }

    @Test
    void of_several_files_the_one_with_the_missing_variable_is_named() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "image: a:${TAGS}\n");
        Files.writeString(folder.resolve("b.yaml"), "image: b:${TAG:?}\n");

        var failure = complaint("required variable TAG is missing a value", "a.yaml", "b.yaml")
                .failure();

        assertEquals(Exit.USAGE, failure.exit());
        assertEquals(
                "cannot read b.yaml: required variable TAG is missing a value; set TAG in the environment or in .env",
                failure.getMessage());
    }

    @Test
    void a_secret_that_is_still_to_be_made_up_means_that_nothing_was_set_up() throws IOException {
        Files.writeString(folder.resolve("parity.yml"), "secrets: [DB_PASSWORD]\ncompose: {files: [a.yaml]}\n");
        Files.writeString(folder.resolve("a.yaml"), "services: {}\n");
        var said =
                "error while interpolating services.db: required variable DB_PASSWORD is missing a value: run dev-setup";

        var failure = new ComposeComplaint(Project.around(folder), said).failure();

        assertEquals(Exit.USAGE, failure.exit());
        assertEquals(
                "this project is not set up yet: secrets that parity.yml names have no value; 'dev-up' makes them up"
                        + " and starts it, 'dev-setup' only makes them up",
                failure.getMessage());
    }

    @Test
    void a_docker_without_compose_is_told_from_a_mistake_in_a_file() {
        for (var said : List.of("docker: 'compose' is not a docker command.", "unknown shorthand flag: 'f' in -f")) {
            var failure = complaint(said, "a.yaml").failure();

            assertEquals(Exit.MISSING, failure.exit(), said);
            assertEquals(
                    "cannot run 'docker compose': the Compose plugin is not installed; 'doctor --fix' installs it",
                    failure.getMessage());
        }
    }

    private ComposeComplaint complaint(String error, String... files) {
        var paths = List.of(files).stream().map(folder::resolve).toList();
        return new ComposeComplaint(new Project(folder, Optional.empty(), ParityFile.NONE, paths), error);
    }
}
