package parity.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.config.ParityFile;
import parity.config.Project;
import parity.shell.Command;

class ComposeCommandTest {

    @TempDir
    Path folder;

    @Test
    void the_usual_files_are_left_to_compose_to_find() throws IOException {
        write("compose.yaml", "");

        var command = command(Map.of());

        assertEquals(List.of("ps"), words(command));
        assertEquals(folder, command.directory());
        assertEquals(Map.of(), command.environment());
    }

    @Test
    void files_profiles_and_name_of_parity_yml_are_said() throws IOException {
        Files.createDirectory(folder.resolve("compose"));
        write("parity.yml", "name: shop\ncompose: {files: [compose/db.yaml], profiles: [debug]}\n");
        write(".env", "TAG=1\n");

        var line = String.join(" ", words(command(Map.of())));

        assertEquals(
                "-f %1$s/compose/db.yaml --env-file %1$s/.env --profile debug --project-name shop ps".formatted(folder),
                line);
    }

    @Test
    void compose_project_name_comes_before_the_name_of_parity_yml() throws IOException {
        write("parity.yml", "name: shop\n");

        assertEquals(List.of("ps"), words(command(Map.of("COMPOSE_PROJECT_NAME", "mine"))));
    }

    @Test
    void compose_file_is_passed_on_with_full_paths() throws IOException {
        write("parity.yml", "name: shop\n");
        var files = List.of(folder.resolve("a.yaml"), folder.resolve("b.yaml"));
        var project = new Project(folder, java.util.Optional.empty(), ParityFile.NONE, files);

        var command = ComposeCommand.of(project, Map.of("COMPOSE_FILE", "a.yaml:b.yaml"))
                .with("ps");

        assertEquals(
                files.get(0) + File.pathSeparator + files.get(1),
                command.environment().get("COMPOSE_FILE"));
    }

    /** Those behind the program, which is wherever this machine has it. */
    private static List<String> words(Command command) {
        int program = ComposeProgram.words().size();
        assertEquals(ComposeProgram.words(), command.words().subList(0, program));
        return command.words().subList(program, command.words().size());
    }

    private Command command(Map<String, String> environment) {
        return ComposeCommand.of(Project.around(folder), environment).with("ps");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
