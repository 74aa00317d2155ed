package parity.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.json.Json;

class BuildContextTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void context() throws IOException {
        write("Dockerfile", "FROM debian:trixie-slim\nCOPY app /app\n");
        write("app", "one");
        write(".dockerignore", "*.log\n");
    }

    @Test
    void the_same_files_have_the_same_hash() throws IOException {
        var before = hash("{}");
        write("app", "one");
        write("run.log", "kept out");

        assertEquals(before, hash("{}"));
        assertTrue(before.isPresent());
    }

    @Test
    void whatever_goes_into_the_image_changes_it() throws IOException {
        var before = hash("{}");

        assertNotEquals(before, hash("{\"VERSION\":\"2\"}"));
        write("app", "two");
        var changed = hash("{}");
        assertNotEquals(before, changed);
        write("Dockerfile", "FROM debian:trixie-slim\n");
        assertNotEquals(changed, hash("{}"));
    }

    @Test
    void a_file_that_moves_changes_it() throws IOException {
        var before = hash("{}");

        Files.move(folder.resolve("app"), folder.resolve("moved"));

        assertNotEquals(before, hash("{}"));
    }

    @Test
    void a_repository_somewhere_else_has_none() {
        var context = BuildContext.of(Json.parse("{\"context\":\"https://example.org/shop.git\"}"));

        assertEquals(Optional.empty(), context.hash());
        assertEquals(List.of(), context.bases());
    }

    private Optional<String> hash(String args) {
        var build = "{\"context\":%s,\"dockerfile\":\"Dockerfile\",\"args\":%s}"
                .formatted(Json.write(folder.toString()), args);
        return BuildContext.of(Json.parse(build)).hash();
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
