package parity.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.yaml.Problems;

class ProjectTest {

    @TempDir
    Path folder;

    private Path deep;
    private final Problems problems = new Problems();

    @BeforeEach
    void makeFolders() throws IOException {
        deep = Files.createDirectories(folder.resolve("backend/src"));
    }

    @Test
    void a_plain_compose_file_is_a_project() throws IOException {
        write("compose.yaml", "");
        write("compose.override.yaml", "");

        var project = around(folder, Map.of());

        assertEquals(
                new Project(folder, Optional.empty(), ParityFile.NONE, paths("compose.yaml", "compose.override.yaml")),
                project);
    }

    @Test
    void the_nearest_directory_above_with_a_file_of_either_kind_is_the_project() throws IOException {
        write("compose.yaml", "");
        write("backend/parity.yml", "name: shop\n");

        var project = around(deep, Map.of());

        assertEquals(folder.resolve("backend"), project.directory());
        assertEquals("shop", project.settings().name());
        assertEquals(List.of(), project.composeFiles());
    }

    @Test
    void of_several_compose_files_the_one_that_compose_takes_is_taken() throws IOException {
        write("docker-compose.yaml", "");
        write("docker-compose.yml", "");

        assertEquals(paths("docker-compose.yml"), around(folder, Map.of()).composeFiles());

        write("compose.yml", "");

        assertEquals(paths("compose.yml"), around(folder, Map.of()).composeFiles());
    }

    @Test
    void files_of_parity_yml_are_beside_it_and_come_before_all_others() throws IOException {
        write("compose.yaml", "");
        write("parity.yml", "compose: {files: [compose/db.yaml, ./compose/web.yaml]}\n");

        var project = around(deep, Map.of("COMPOSE_FILE", "other.yaml"));

        assertEquals(paths("compose/db.yaml", "compose/web.yaml"), project.composeFiles());
        assertEquals(Optional.of(folder.resolve("parity.yml")), project.parityFile());
    }

    @Test
    void compose_file_counts_from_where_the_user_stands() throws IOException {
        write("compose.yaml", "");

        var project = around(deep, Map.of("COMPOSE_FILE", "a.yaml" + File.pathSeparator + "../b.yaml"));

        assertEquals(paths("backend/src/a.yaml", "backend/b.yaml"), project.composeFiles());
        assertEquals(folder, project.directory());
    }

    @Test
    void compose_file_alone_makes_a_project_of_the_directory() {
        assertEquals(deep, around(deep, Map.of("COMPOSE_FILE", "a.yaml")).directory());
    }

    @Test
    void compose_file_may_stand_in_dotenv() throws IOException {
        write(".env", "A=1\nCOMPOSE_FILE=\"x.yaml,y.yaml\"\nCOMPOSE_PATH_SEPARATOR=,\n");

        var project = around(deep, Map.of());

        assertEquals(folder, project.directory());
        assertEquals(paths("x.yaml", "y.yaml"), project.composeFiles());
    }

    @Test
    void without_a_file_anywhere_it_says_what_to_do() {
        var failure = assertThrows(Failure.class, () -> around(deep, Map.of()));

        assertEquals(Exit.USAGE, failure.exit());
        assertEquals(
                "no project in %s or above: no parity.yml and no compose file; go to your project, or write one of them"
                        .formatted(deep),
                failure.getMessage());
    }

    @Test
    void a_directory_named_parity_yml_is_a_mistake_and_not_passed_over() throws IOException {
        Files.createDirectory(folder.resolve("parity.yml"));

        around(folder, Map.of());

        assertTrue(problems.inOrder().getFirst().message().contains("is a directory"));
    }

    private Project around(Path directory, Map<String, String> environment) {
        return Project.around(directory, environment, problems);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private List<Path> paths(String... files) {
        return List.of(files).stream().map(folder::resolve).toList();
    }
}
