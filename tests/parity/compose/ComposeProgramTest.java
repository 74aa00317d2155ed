package parity.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComposeProgramTest {

    private static final List<String> BY_DOCKER = List.of("docker", "compose");

    @TempDir
    Path folder;

    private Path docker;
    private Path settings;

    @BeforeEach
    void install() throws IOException {
        docker = program("bin/docker", "\u007fELF");
        settings = Files.createDirectories(folder.resolve(".docker"));
    }

    @Test
    void the_plugin_is_called_by_itself() throws IOException {
        var plugin = program("usual/docker-compose", "\u007fELF");

        assertEquals(List.of(plugin.toString()), words("usual"));
    }

    @Test
    void the_users_own_plugin_goes_before_the_machines() throws IOException {
        program("usual/docker-compose", "\u007fELF");
        var own = program(".docker/cli-plugins/docker-compose", "\u007fELF");

        assertEquals(List.of(own.toString()), words("usual"));
    }

    @Test
    void a_folder_that_the_settings_name_goes_before_both() throws IOException {
        program("usual/docker-compose", "\u007fELF");
        program(".docker/cli-plugins/docker-compose", "\u007fELF");
        var extra = program("extra/docker-compose", "\u007fELF");
        Files.writeString(
                settings.resolve("config.json"),
                "{\"cliPluginsExtraDirs\": [\"%s\"]}".formatted(folder.resolve("extra")));

        assertEquals(List.of(extra.toString()), words("usual"));
    }

    @Test
    void settings_that_cannot_be_read_are_left_to_docker_to_complain_of() throws IOException {
        var plugin = program("usual/docker-compose", "\u007fELF");
        Files.writeString(settings.resolve("config.json"), "{");

        assertEquals(List.of(plugin.toString()), words("usual"));
    }

    @Test
    void without_a_plugin_docker_is_asked() {
        assertEquals(BY_DOCKER, words("usual"));
    }

    @Test
    void what_cannot_be_run_is_no_plugin() throws IOException {
        Files.createDirectories(folder.resolve("usual"));
        Files.writeString(folder.resolve("usual/docker-compose"), "text");

        assertEquals(BY_DOCKER, words("usual"));
    }

    @Test
    void a_docker_that_is_a_script_is_asked_itself() throws IOException {
        program("usual/docker-compose", "\u007fELF");
        docker = program("bin/docker", "#!/bin/sh\nexec podman \"$@\"\n");

        assertEquals(BY_DOCKER, words("usual"));
    }

    private List<String> words(String usual) {
        return ComposeProgram.words(
                docker, settings, List.of(folder.resolve(usual).toString()));
    }

    private Path program(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        file.toFile().setExecutable(true);
        return file;
    }
}
