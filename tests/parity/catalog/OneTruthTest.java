package parity.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is said in two places is the same in both. */
class OneTruthTest {

    /** JBang's own words, which it would take before an alias of that name (0.132). */
    private static final Set<String> JBANGS = Set.of(
            "run",
            "build",
            "init",
            "edit",
            "cache",
            "export",
            "jdk",
            "config",
            "trust",
            "alias",
            "template",
            "catalog",
            "app",
            "completion",
            "info",
            "version",
            "wrapper",
            "deps");

    private static final int LINES_OF_A_RECIPE = 45;

    private final Path root = root();
    private final Catalog catalog = Catalog.read(root.resolve(Catalog.FILE), "none");

    @Test
    void every_recipe_has_an_alias_and_every_alias_a_recipe() throws IOException {
        var files = new TreeSet<String>();
        try (var recipes = Files.list(root.resolve("recipes"))) {
            recipes.forEach(file -> files.add("recipes/" + file.getFileName()));
        }

        assertEquals(
                files, new TreeSet<>(catalog.entries().stream().map(Entry::file).toList()));
    }

    @Test
    void alias_command_and_readme_say_the_same() throws IOException {
        var rows = new StringBuilder("| recipe | does |\n| --- | --- |\n");
        for (var recipe : catalog.entries()) {
            var source = Files.readString(root.resolve(recipe.file()));
            var name = recipe.file().substring("recipes/".length()).replace(".java", "");
            assertEquals(recipe.name(), first("@Command\\(\\s*name = \"([^\"]*)\"", source), recipe.file());
            assertEquals(
                    recipe.sentence(),
                    joined(first("(?s)description =\\s*((?:\"[^\"]*\"[\\s+]*)+)\\)", source)),
                    recipe.file());
            assertTrue(source.contains("\nclass " + name + " extends Recipe {"), recipe.file());
            assertFalse(recipe.group().equals("none"), recipe.name() + " is in a group");
            rows.append("| `%s` | %s |\n".formatted(recipe.name(), recipe.sentence()));
        }

        var readme = Files.readString(root.resolve("README.md"));
        assertEquals(
                rows.toString(),
                first("(?s)<!-- recipes -->\n(.*?)<!-- /recipes -->", readme),
                "the README's table must be exactly the expected one");
    }

    @Test
    void no_alias_is_hidden_by_a_folder_or_a_word_of_jbang() throws IOException {
        try (var files = Files.list(root)) {
            var taken = files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
            taken.addAll(JBANGS);

            assertEquals(
                    List.of(), catalog.names().stream().filter(taken::contains).toList());
        }
    }

    @Test
    void a_recipe_is_short_and_starts_as_a_script() throws IOException {
        for (var recipe : catalog.entries()) {
            var lines = Files.readAllLines(root.resolve(recipe.file()));

            assertTrue(lines.size() <= LINES_OF_A_RECIPE, recipe.file() + " has " + lines.size() + " lines");
            assertEquals("///usr/bin/env jbang \"$0\" \"$@\" ; exit $?", lines.get(0), recipe.file());
            assertEquals("//JAVA 25+", lines.get(1), recipe.file());
        }
    }

    @Test
    void the_librarys_table_of_contents_lists_every_file_once() throws IOException {
        var tests = sources(root.resolve("lib/parity/testing"));
        var library = new TreeSet<>(sources(root.resolve("lib/parity")));
        library.removeAll(tests);

        assertEquals(
                List.copyOf(library),
                words("lib/Library.java", "//SOURCES").sorted().toList());
        assertEquals(
                List.copyOf(tests),
                words("lib/Testing.java", "//SOURCES")
                        .filter(word -> !word.equals("Library.java"))
                        .sorted()
                        .toList());
    }

    @Test
    void what_arrives_with_the_library_is_there() {
        words("lib/Library.java", "//FILES")
                .map(word -> word.substring(word.indexOf('=') + 1))
                .forEach(file ->
                        assertTrue(Files.isRegularFile(root.resolve("lib").resolve(file)), file));
    }

    @Test
    void directives_have_no_patterns_because_they_break_over_http() throws IOException {
        var scripts = Stream.concat(
                Stream.of("lib/Library.java", "lib/Testing.java"),
                catalog.entries().stream().map(Entry::file));

        scripts.forEach(script -> lines(script)
                .filter(line -> line.startsWith("//SOURCES") || line.startsWith("//FILES") || line.startsWith("//DEPS"))
                .forEach(line -> assertFalse(line.contains("*"), script + ": " + line)));
    }

    @Test
    void jbang_and_maven_use_the_same_versions() throws IOException {
        var pom = Files.readString(root.resolve("pom.xml"));
        var ofMaven = new TreeSet<String>();
        Matcher dependency = Pattern.compile(
                        "<dependency>\\s*<groupId>(.*?)</groupId>\\s*<artifactId>(.*?)</artifactId>\\s*<version>(.*?)</version>")
                .matcher(pom);
        while (dependency.find()) {
            ofMaven.add(dependency.group(1) + ":" + dependency.group(2) + ":" + dependency.group(3));
        }

        var ofJBang = Stream.of("lib/Library.java", "lib/Testing.java")
                .flatMap(file -> words(file, "//DEPS"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(ofMaven, ofJBang);
    }

    @Test
    void the_launchers_for_unix_and_windows_trust_the_same_jbang() throws IOException {
        var unix = Files.readString(root.resolve("jbang"));
        var windows = Files.readString(root.resolve("jbang.cmd"));

        assertTrue(windows.contains(first("jbang_version=(\\S+)", unix)));
        assertTrue(windows.contains(first("jbang_sha256=(\\S+)", unix)));
    }

    private List<String> sources(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> root.resolve("lib").relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private Stream<String> words(String file, String directive) {
        return lines(file)
                .filter(line -> line.startsWith(directive + " "))
                .flatMap(line ->
                        Stream.of(line.substring(directive.length()).strip().split(" ")));
    }

    private Stream<String> lines(String file) {
        try {
            return Files.readAllLines(root.resolve(file)).stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String first(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        assertTrue(found.find(), "nothing like " + pattern);
        return found.group(1);
    }

    /** The text of string literals joined by plus. */
    private static String joined(String literals) {
        return Pattern.compile("\"([^\"]*)\"")
                .matcher(literals)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.joining());
    }

    private static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve("lib/Library.java")))
                .findFirst()
                .orElseThrow();
    }
}
