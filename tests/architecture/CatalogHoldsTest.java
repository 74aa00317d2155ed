package architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import parity.catalog.Catalog;
import parity.catalog.Entry;
import parity.catalog.Project;
import parity.catalog.Readme;
import parity.catalog.RecipeName;

/** What is written in more than one place, because JBang and people need it so, is the same in all of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogHoldsTest {

    private static final Path ROOT = Project.ofLibrary().root();
    private static final int LONGEST_RECIPE = 40;

    private static final Pattern COMMAND =
            Pattern.compile("@Command\\(\\s*name = \"([^\"]+)\",\\s*description = \"([^\"]+)\"\\)\\s*class (\\w+) ");
    private static final Pattern DEPENDENCY = Pattern.compile(
            "<groupId>([^<]+)</groupId>\\s*" + "<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)</version>");

    private final Catalog catalog = Catalog.read(ROOT.resolve(Catalog.FILE), "");

    @Test
    void a_recipe_its_alias_and_its_sentence_say_the_same() throws IOException {
        for (var entry : catalog.entries()) {
            var source = text(entry.file());
            var command = COMMAND.matcher(source);

            assertTrue(command.find(), entry.file() + " has an @Command(name, description) before its class");
            assertEquals(entry.name(), command.group(1), "name in " + entry.file());
            assertEquals(entry.sentence(), command.group(2), "description in " + entry.file());
            assertEquals(entry.file(), "recipes/" + command.group(3) + ".java", "file of class " + command.group(3));
        }
    }

    @Test
    void every_recipe_has_an_alias_and_every_alias_a_group() throws IOException {
        assertEquals(
                javaFiles("recipes"),
                catalog.entries().stream().map(Entry::file).collect(Collectors.toCollection(TreeSet::new)));
        assertEquals(
                List.of(),
                catalog.entries().stream()
                        .filter(entry -> entry.group().isEmpty())
                        .toList());
    }

    @Test
    void the_readme_has_the_catalogs_words() throws IOException {
        var readme = new Readme(text("README.md"));

        assertTrue(readme.hasTable(), "README.md has the markers <!-- recipes --> and <!-- /recipes -->");
        assertEquals(Readme.table(catalog), readme.table(), "put this table into README.md:\n" + Readme.table(catalog));
    }

    @Test
    void nothing_that_jbang_looks_at_first_bears_the_name_of_a_recipe() throws IOException {
        try (var all = Files.list(ROOT)) {
            var taken = all.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
            taken.addAll(RecipeName.JBANG_COMMANDS);
            taken.retainAll(catalog.names());

            assertEquals(Set.of(), taken);
        }
    }

    @Test
    void a_recipe_can_be_read_at_a_glance() throws IOException {
        for (var file : javaFiles("recipes")) {
            long lines = text(file).lines().count();

            assertTrue(lines <= LONGEST_RECIPE, "%s has %d lines".formatted(file, lines));
        }
    }

    @Test
    void the_library_lists_its_sources_one_by_one() throws IOException {
        var all = javaFiles("lib/parity");
        var testing = all.stream()
                .filter(file -> file.startsWith("lib/parity/testing/"))
                .collect(sorted());
        all.removeAll(testing);

        assertEquals(all, listed("lib/Library.java", "//SOURCES"));
        assertEquals(testing, listed("lib/Testing.java", "//SOURCES"));
    }

    @Test
    void every_file_that_shall_travel_is_there() throws IOException {
        for (var file : listed("lib/Library.java", "//FILES")) {
            assertTrue(Files.isRegularFile(ROOT.resolve(file)), file);
        }
    }

    @Test
    void compose_files_what_they_build_and_what_drills_expect_travel_with_the_library() throws IOException {
        var travelling = listed("lib/Library.java", "//FILES");
        try (var compose = Files.walk(ROOT.resolve("compose"));
                var infrastructure = Files.walk(ROOT.resolve("infrastructure"));
                var drills = Files.walk(ROOT.resolve("drills"))) {
            var missing = Stream.of(compose, infrastructure, drills)
                    .flatMap(files -> files)
                    .filter(Files::isRegularFile)
                    .map(file -> ROOT.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.endsWith("README.md") && !file.endsWith(".env"))
                    .filter(file -> !travelling.contains(file))
                    .toList();

            assertEquals(List.of(), missing);
        }
    }

    @Test
    void no_directive_has_a_glob_because_jbang_leaves_those_out_over_http() throws IOException {
        for (var file : List.of("lib/Library.java", "lib/Testing.java")) {
            var globs = directives(file, "//SOURCES", "//FILES")
                    .filter(word -> word.contains("*") || word.contains("?"))
                    .toList();

            assertEquals(List.of(), globs, file);
        }
    }

    @Test
    void what_jbang_builds_with_is_what_maven_builds_with() throws IOException {
        var jbang = Stream.concat(directives("lib/Library.java", "//DEPS"), directives("lib/Testing.java", "//DEPS"))
                .filter(dependency -> dependency.contains(":"))
                .collect(sorted());
        var dependencies = text("pom.xml").replaceAll("(?s).*?<dependencies>(.*?)</dependencies>.*", "$1");
        var maven = DEPENDENCY
                .matcher(dependencies)
                .results()
                .map(found -> String.join(":", found.group(1), found.group(2), found.group(3)))
                .collect(sorted());

        assertEquals(maven, jbang);
    }

    @Test
    void the_launcher_leaves_to_jbang_what_is_jbangs() throws IOException {
        var handedOver = Pattern.compile("(?m)^ +(run \\| build[a-z| ]*)\\)").matcher(text("jbang"));

        assertTrue(handedOver.find());
        assertEquals(RecipeName.JBANG_COMMANDS, Set.of(handedOver.group(1).split(" \\| ")));
    }

    @Test
    void the_launchers_for_unix_and_windows_trust_the_same_jbang() throws IOException {
        var windows = text("jbang.cmd");

        for (var line : text("jbang").lines().limit(20).toList()) {
            if (line.startsWith("jbang_version=") || line.startsWith("jbang_sha256=")) {
                assertTrue(windows.contains(line.substring(line.indexOf('=') + 1)), line);
            }
        }
        assertEquals(
                2,
                text("jbang")
                        .lines()
                        .filter(line -> line.matches("jbang_(version|sha256)=\\S+"))
                        .count());
    }

    /** The files that a table of contents names, seen from the root of the repository. */
    private static Set<String> listed(String file, String directive) throws IOException {
        return directives(file, directive)
                .map(word -> word.substring(word.indexOf('=') + 1))
                .map(word -> Path.of("lib").resolve(word).normalize().toString().replace('\\', '/'))
                .collect(sorted());
    }

    private static Stream<String> directives(String file, String... wanted) throws IOException {
        return text(file)
                .lines()
                .map(line -> line.split(" "))
                .filter(words -> List.of(wanted).contains(words[0]))
                .flatMap(words -> Stream.of(words).skip(1));
    }

    private static Set<String> javaFiles(String folder) throws IOException {
        try (var all = Files.walk(ROOT.resolve(folder))) {
            return all.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> ROOT.relativize(file).toString().replace('\\', '/'))
                    .collect(sorted());
        }
    }

    private static Collector<String, ?, Set<String>> sorted() {
        return Collectors.collectingAndThen(Collectors.toCollection(TreeSet::new), texts -> texts);
    }

    private static String text(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }
}
