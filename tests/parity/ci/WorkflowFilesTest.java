package parity.ci;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.failure.Exit;
import parity.failure.Failure;

class WorkflowFilesTest {

    @TempDir
    Path root;

    @BeforeEach
    void two_workflows_and_what_is_none() throws IOException {
        var folder = Files.createDirectories(root.resolve(".github/workflows"));
        for (var name : List.of("b.yaml", "a.yml", "notes.md")) {
            Files.writeString(folder.resolve(name), "on: push");
        }
        Files.createDirectories(folder.resolve("folder.yml"));
        Files.createDirectories(root.resolve("src/main"));
    }

    @Test
    void are_found_from_anywhere_in_the_repository_and_named_from_its_root() {
        var files = WorkflowFiles.around(root.resolve("src/main"));

        assertEquals(
                List.of(".github/workflows/a.yml", ".github/workflows/b.yaml"),
                files.files().stream().map(files::name).toList());
    }

    @Test
    void a_repository_without_any_has_nothing_to_check() throws IOException {
        var bare = root.resolve("other");
        Files.createDirectories(bare.resolve(".git"));

        var failure = assertThrows(Failure.class, () -> WorkflowFiles.around(bare));

        assertEquals(Exit.FINDINGS, failure.exit());
    }

    @Test
    void a_named_file_must_be_there() {
        var none = List.of(root.resolve("none.yml"));

        var failure = assertThrows(Failure.class, () -> WorkflowFiles.namedOrAround(root, none));

        assertEquals(Exit.USAGE, failure.exit());
    }
}
