package parity.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a pattern means, in all the ways in which people write it. */
class WatchPatternTest {

    @TempDir
    private Path project;

    private Path api;

    @BeforeEach
    void prepare() throws IOException {
        api = Files.createDirectories(project.resolve("api"));
        Files.createDirectories(api.resolve("src/a"));
        Files.createDirectories(project.resolve("shared"));
        Files.writeString(api.resolve("pom.xml"), "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src",
                "src/",
                "src//",
                "./src",
                "./src/",
                "src/.",
                "src/**",
                "./src/**",
                "src//**",
                "src/**/",
                "src/./**",
                ".//src/**/*.java",
                "../api/src/**",
                "src/../src/**",
                "src/*/",
                "src/*/**",
                "**",
                "./",
                "."
            })
    void however_it_is_written_it_is_all_in_the_folder(String text) {
        assertEquals(Optional.empty(), WatchPattern.trouble(api, text));
        assertTrue(WatchPattern.of(api, text).covers(api.resolve("src/a/A.java")));
        assertFalse(WatchPattern.of(api, text).covers(project.resolve("shared/A.java")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../shared", "../shared/", "../shared/**", "./../shared/*.java", "src/../../shared/**"})
    void a_folder_beside_that_of_the_service_is_watched_too(String text) {
        assertEquals(Optional.empty(), WatchPattern.trouble(api, text));
        assertTrue(WatchPattern.of(api, text).covers(project.resolve("shared/A.java")));
        assertFalse(WatchPattern.of(api, text).covers(api.resolve("src/a/A.java")));
        assertEquals(project.resolve("shared"), WatchPattern.of(api, text).root());
    }

    @Test
    void an_absolute_place_is_itself() {
        var pattern = WatchPattern.of(api, project.resolve("shared") + "/**");

        assertTrue(pattern.covers(project.resolve("shared/A.java")));
    }

    @Test
    void what_can_match_nothing_is_told() {
        assertEquals(
                Optional.of("'../shred/**' can match nothing: there is no ../shred"),
                WatchPattern.trouble(api, "../shred/**"));
        assertEquals(
                Optional.of("'pom.xml/**' can match nothing: there is no folder pom.xml"),
                WatchPattern.trouble(api, "pom.xml/**"));
        assertEquals(
                Optional.of("'src/*/../x' can match nothing: '..' has no meaning behind '*', '?', '[' or '{'"),
                WatchPattern.trouble(api, "src/*/../x"));
        assertEquals(
                Optional.of("'{../shared,src}/**' can match nothing: '..' has no meaning behind '*', '?', '[' or '{'"),
                WatchPattern.trouble(api, "{../shared,src}/**"));
    }

    @Test
    void only_folders_that_lead_to_a_match_are_gone_into() {
        var files = WatchedFiles.of(api, List.of("pom.xml", "src/*.java", "../shared/**"));

        assertTrue(files.leadsInto(api));
        assertTrue(files.leadsInto(api.resolve("src")));
        assertTrue(files.leadsInto(project.resolve("shared/deep/deeper")));
        assertFalse(files.leadsInto(api.resolve("src/a")));
        assertFalse(files.leadsInto(api.resolve("target")));
        assertFalse(files.leadsInto(project.resolve("web")));
    }
}
