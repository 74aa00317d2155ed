package parity.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.config.Project;
import parity.json.Json;
import parity.terminal.Secrets;

/** No engine is asked here: a file that exists, with one secret in it, is a project that was set up before. */
class EnvironmentFileTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void project() throws IOException {
        Files.createDirectories(folder.resolve("compose"));
        Files.writeString(folder.resolve("compose/db.yaml"), "services: {db: {image: postgres}}\n");
        Files.writeString(
                folder.resolve("parity.yml"),
                "name: shop\ncompose: {files: [compose/db.yaml]}\nsecrets: [DB_PASSWORD, CACHE_PASSWORD]\n");
    }

    @Test
    void it_lies_beside_the_compose_files_where_compose_alone_finds_it() {
        assertEquals(folder.resolve("compose/.env"), file().file());
    }

    @Test
    void only_what_has_no_value_gets_one() throws IOException {
        write("compose/.env", "DB_PASSWORD=as-it-was\nPORT=1\n");

        var done = file().complete();

        assertEquals(List.of("CACHE_PASSWORD"), done.secrets());
        var lines = Files.readAllLines(folder.resolve("compose/.env"));
        assertEquals(List.of("DB_PASSWORD=as-it-was", "PORT=1"), lines.subList(0, 2));
        assertTrue(lines.get(2).matches("CACHE_PASSWORD=[0-9a-f]{32}"), lines.get(2));
        assertTrue(file().draft().isNothing());
    }

    @Test
    void the_passwords_are_for_its_owner_alone() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        write("compose/.env", "DB_PASSWORD=as-it-was\n");

        file().complete();

        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("compose/.env"))));
    }

    @Test
    void nothing_is_left_beside_it() throws IOException {
        write("compose/.env", "DB_PASSWORD=as-it-was\n");

        file().complete();

        try (Stream<Path> files = Files.list(folder.resolve("compose"))) {
            assertEquals(
                    List.of(".env", "db.yaml"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void a_value_from_elsewhere_is_one() throws IOException {
        write(".env", "DB_PASSWORD=beside-parity-yml\n");

        var draft = EnvironmentFile.of(Project.around(folder), Map.of("CACHE_PASSWORD", "from-outside"))
                .draft();

        assertTrue(draft.isNothing());
    }

    @Test
    void what_was_made_up_is_masked_from_then_on() throws IOException {
        write("compose/.env", "DB_PASSWORD=as-it-was\n");

        file().complete();

        var value = Files.readAllLines(folder.resolve("compose/.env")).get(1).split("=")[1];
        assertFalse(Secrets.mask("the password is " + value).contains(value));
    }

    @Test
    void a_draft_writes_nothing() {
        var draft = file().draft();

        assertEquals(List.of("DB_PASSWORD", "CACHE_PASSWORD"), draft.secrets());
        assertFalse(Files.exists(folder.resolve("compose/.env")));
        assertFalse(Json.write(draft).contains("="));
    }

    @Test
    void two_at_once_agree_on_one_password() throws Exception {
        write("compose/.env", "DB_PASSWORD=as-it-was\n");
        var file = folder.resolve("compose/.env");

        var threads = Stream.generate(() -> Thread.ofVirtual().start(() -> file().complete()))
                .limit(8)
                .toList();
        for (var thread : threads) {
            thread.join();
        }

        assertEquals(2, Files.readAllLines(file).size());
    }

    private EnvironmentFile file() {
        return EnvironmentFile.of(Project.around(folder), Map.of());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
