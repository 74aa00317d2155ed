package parity.resource.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.concurrent.Together;
import parity.config.Version;
import parity.failure.Failure;
import parity.resource.Resource;
import parity.resource.Wish;

class EmbeddedTest {

    private static final Artifact ARTIFACT = Artifact.jar("org.example", "server", "1.2");

    @TempDir
    private Path folder;

    @Test
    void a_version_is_the_release_that_is_known_of_it() {
        assertEquals("17.11.0", EmbeddedPostgres.release(Version.in("17")));
        assertEquals("16.3.0", EmbeddedPostgres.release(Version.in("16.3")));
        assertEquals(
                "no PostgreSQL 9 for the embedded engine, which has 14, 15, 16, 17, 18; take one of them, or say engine: docker",
                assertThrows(Failure.class, () -> EmbeddedPostgres.release(Version.in("9")))
                        .getMessage());
    }

    @Test
    void each_system_has_its_own_binaries() {
        assertEquals("linux-amd64", Host.of("Linux", "amd64", false).ofPostgres());
        assertEquals("linux-arm64v8-alpine", Host.of("Linux", "aarch64", true).ofPostgres());
        assertEquals("darwin-arm64v8", Host.of("Mac OS X", "aarch64", false).ofPostgres());
        assertEquals("windows-amd64", Host.of("Windows 11", "amd64", false).ofRedis());
        assertTrue(Host.of("Linux", "aarch64", false).ofMariadb().isEmpty());
        assertEquals("postgres.exe", Host.of("Windows 11", "amd64", false).program("postgres"));
    }

    @Test
    void the_version_of_redis_is_read_from_its_own_words() {
        assertEquals(
                "7.0.15",
                EmbeddedRedis.versionIn("Redis server v=7.0.15 sha=00000000:0 malloc=jemalloc-5.2.1 bits=64")
                        .toString());
        assertFalse(EmbeddedRedis.versionIn("no such program").isKnown());
    }

    @Test
    void mariadb_is_told_names_and_passwords_that_break_out_of_no_quotes() {
        var wish = new Wish("shop", "mariadb", "", "a`b", "o'neil", "it's\\", List.of(), List.of(), "");

        assertEquals("""
                DELETE FROM mysql.global_priv WHERE User IN ('root', '');
                FLUSH PRIVILEGES;
                CREATE DATABASE IF NOT EXISTS `a``b` CHARACTER SET utf8mb4;
                CREATE USER IF NOT EXISTS 'o\\'neil'@'%' IDENTIFIED BY 'it\\'s\\\\';
                ALTER USER 'o\\'neil'@'%' IDENTIFIED BY 'it\\'s\\\\';
                GRANT ALL ON `a``b`.* TO 'o\\'neil'@'%';
                """, EmbeddedMariadb.firstWords(Resource.of(wish, "test", folder)));
    }

    @Test
    void the_local_repository_is_where_its_user_put_it() throws IOException {
        assertEquals(folder.resolve(".m2/repository"), LocalRepository.here(Map.of(), folder));
        Files.createDirectories(folder.resolve(".m2"));
        Files.writeString(
                folder.resolve(".m2/settings.xml"),
                "<settings><localRepository>/srv/maven</localRepository></settings>");

        assertEquals(Path.of("/srv/maven"), LocalRepository.here(Map.of(), folder));
        assertEquals(Path.of("/srv/jbang"), LocalRepository.here(Map.of("JBANG_REPO", "/srv/jbang"), folder));
    }

    @Test
    void an_artifact_of_the_local_repository_is_unpacked_once_however_many_ask() throws IOException {
        var repository = folder.resolve("repository");
        var jar = ARTIFACT.in(repository);
        Files.createDirectories(jar.resolve(".."));
        Files.writeString(jar, "content");
        var times = new AtomicInteger();

        var found = Together.map(
                List.of(1, 2, 3, 4),
                _ -> new Cellar(folder.resolve("cache"), repository, _ -> {})
                        .unpacked(ARTIFACT, "1 MB", (from, into) -> {
                            times.incrementAndGet();
                            Files.copy(from, into.resolve("copy"));
                        }));

        assertEquals(1, times.get());
        assertEquals(1, found.stream().distinct().count());
        assertEquals("content", Files.readString(found.getFirst().resolve("copy")));
        assertTrue(found.getFirst().endsWith("server-1.2-ed7002b439e9ac84"), found.toString());
    }

    @Test
    void what_was_cut_short_while_it_was_unpacked_is_not_taken_for_whole() throws IOException {
        var repository = folder.resolve("repository");
        var jar = ARTIFACT.in(repository);
        Files.createDirectories(jar.resolve(".."));
        Files.writeString(jar, "content");
        var cellar = new Cellar(folder.resolve("cache"), repository, _ -> {});
        assertThrows(
                Failure.class,
                () -> cellar.unpacked(ARTIFACT, "1 MB", (_, into) -> {
                    Files.writeString(into.resolve("half"), "");
                    throw new IOException("no space left");
                }));

        var found = cellar.unpacked(ARTIFACT, "1 MB", (_, into) -> Files.writeString(into.resolve("whole"), ""));

        assertTrue(Files.exists(found.resolve("whole")));
        assertFalse(Files.exists(found.resolve("half")));
    }

    @Test
    void what_is_asked_of_maven_and_of_jbang_names_the_artifact() {
        var native_ = new Artifact("org.example", "lib", "3", "so");

        assertEquals(
                "//DEPS org.example:server:1.2\n//DEPS org.example:lib:3@so\nclass Fetch { public static void main(String[] words) {} }\n",
                new Client.Jbang(List.of("jbang")).text(List.of(ARTIFACT, native_)));
        assertTrue(
                new Client.Maven("mvn")
                        .text(List.of(native_))
                        .contains(
                                "<groupId>org.example</groupId><artifactId>lib</artifactId><version>3</version><type>so</type>"));
    }

    @Test
    void without_a_client_the_failure_says_what_it_takes() {
        var failure = assertThrows(Failure.class, () -> new Fetching(List.of()).fetch(List.of(ARTIFACT)));

        assertEquals(
                "cannot fetch org.example:server:1.2: neither 'jbang' nor 'mvn' is here; it takes Maven or JBang, and the network this once",
                failure.getMessage());
    }

    @Test
    void an_archive_is_unpacked_with_its_programs_and_links() throws IOException {
        var archive = new ByteArrayOutputStream();
        archive.writeBytes(entry("bin/", '5', "", ""));
        archive.writeBytes(entry("bin/run", '0', "", "#!/bin/sh\n"));
        archive.writeBytes(entry("bin/also", '2', "run", ""));

        new Tar(new ByteArrayInputStream(archive.toByteArray()), folder).unpack();

        assertTrue(Files.isExecutable(folder.resolve("bin/run")));
        assertEquals("#!/bin/sh\n", Files.readString(folder.resolve("bin/also")));
    }

    @Test
    void an_archive_that_would_write_elsewhere_is_refused() {
        for (var evil : new ArrayList<>(List.of(
                entry("../out", '0', "", "x"), entry("/etc/out", '0', "", "x"), entry("in", '2', "../../out", "")))) {
            assertThrows(IOException.class, () -> new Tar(new ByteArrayInputStream(evil), folder).unpack());
        }
    }

    private static byte[] entry(String name, char kind, String link, String content) {
        var block = new byte[512 + (content.isEmpty() ? 0 : 512)];
        put(block, 0, name);
        put(block, 100, "0000755");
        put(block, 124, "%011o".formatted(content.length()));
        block[156] = (byte) kind;
        put(block, 157, link);
        put(block, 257, "ustar  ");
        put(block, 512, content);
        return block;
    }

    private static void put(byte[] block, int at, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, block, Math.min(at, block.length - bytes.length), bytes.length);
    }
}
