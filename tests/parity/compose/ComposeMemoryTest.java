package parity.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.compose.ComposeProject.Config;
import parity.config.ProjectFolder;
import parity.json.Json;
import parity.shell.Command;

class ComposeMemoryTest {

    private static final String COMPOSE = "services: {db: {image: 'postgres:${TAG}'}}\n";
    private static final String CONFIG = "{\"name\": \"p\", \"password\": \"very-secret\", \"tag\": \"17\"}";

    @TempDir
    Path folder;

    private Command call;

    @BeforeEach
    void a_project() throws IOException {
        write("compose.yaml", COMPOSE);
        write(".env", "# for us\nTAG=17\nPASSWORD=very-secret\n");
        write("docker-compose", "");
        call = Command.of(path("docker-compose"), "-f", path("compose.yaml"), "--env-file", path(".env"), "config")
                .in(folder);
    }

    @Test
    void what_was_kept_is_known_while_nothing_changes_and_no_longer() throws IOException {
        assertFalse(isKnown(Map.of()));
        keep();
        assertTrue(isKnown(Map.of()));

        write("compose.yaml", COMPOSE + "# changed\n");
        assertFalse(isKnown(Map.of()));
        write("compose.yaml", COMPOSE);
        assertTrue(isKnown(Map.of()));
        write(".env", "TAG=16\nPASSWORD=very-secret\n");
        assertFalse(isKnown(Map.of()));
    }

    @Test
    void variables_of_the_environment_count_where_the_files_name_them_or_compose_knows_them() throws IOException {
        keep();

        assertTrue(isKnown(Map.of("OTHER", "1")));
        assertFalse(isKnown(Map.of("TAG", "16")));
        assertFalse(isKnown(Map.of("COMPOSE_PROFILES", "debug")));
        assertFalse(isKnown(Map.of("HOME", "/elsewhere")));
        call = call.with("TAG", "16");
        assertFalse(isKnown(Map.of()));
    }

    @Test
    void another_compose_is_asked_again() throws IOException {
        keep();

        write("docker-compose", "another");

        assertFalse(isKnown(Map.of()));
    }

    @Test
    void it_comes_back_as_it_was_and_no_password_is_kept() throws IOException {
        keep();

        var config = memory(Map.of()).recall().orElseThrow();

        assertEquals(CONFIG, config.text());
        assertEquals("very-secret", config.json().get("password").text());
        assertEquals(List.of("a \"warning\"\nof two lines"), config.warnings());
        try (var files = Files.walk(folder.resolve(".parity"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(Files.readString(file).contains("very-secret"), file.toString());
            }
        }
    }

    @Test
    void what_was_damaged_is_asked_for_again() throws IOException {
        keep();
        try (var files = Files.list(folder.resolve(".parity/compose"))) {
            var file = files.findFirst().orElseThrow();
            var text = Files.readString(file);
            Files.writeString(file, text.substring(0, text.length() - 5));
        }

        assertFalse(isKnown(Map.of()));
    }

    @Test
    void nothing_is_kept_where_compose_may_read_more_than_it_was_told() throws IOException {
        write("compose.yaml", "include: [more.yaml]\n" + COMPOSE);
        assertTrue(memoryIfAny(Map.of()).isEmpty());
        write("compose.yaml", "services: {db: {image: x, env_file: db.vars}}\n");
        assertTrue(memoryIfAny(Map.of()).isEmpty());
        write("compose.yaml", COMPOSE);
        assertTrue(memoryIfAny(Map.of("COMPOSE_ENV_FILES", "other")).isEmpty());
        call = Command.of(path("docker-compose"), "config").in(folder);
        assertTrue(memoryIfAny(Map.of()).isEmpty());
    }

    @Test
    void nothing_is_kept_where_a_value_would_not_be_found_again_in_what_compose_prints() throws IOException {
        for (var line :
                List.of("PASSWORD=a\"b\"cdefg", "PASSWORD=$OTHER", "PASSWORD='two\nlines'", "PASSWORD=a&bcdefg")) {
            write(".env", line + "\n");
            assertTrue(memoryIfAny(Map.of()).isEmpty(), line);
        }
        write(".env", "export PASSWORD=\"with # and blank\"\n");
        assertTrue(memoryIfAny(Map.of()).isPresent());
    }

    private void keep() {
        memory(Map.of()).keep(new Config(CONFIG, Json.parse(CONFIG), List.of("a \"warning\"\nof two lines")));
    }

    private boolean isKnown(Map<String, String> environment) {
        return memory(environment).recall().isPresent();
    }

    private ComposeMemory memory(Map<String, String> environment) {
        return memoryIfAny(environment).orElseThrow();
    }

    private Optional<ComposeMemory> memoryIfAny(Map<String, String> environment) {
        return ComposeMemory.of(call, environment, new ProjectFolder(folder));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
