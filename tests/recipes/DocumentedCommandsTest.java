package recipes;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static parity.testing.RecipeRun.recipe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import parity.catalog.Catalog;
import parity.catalog.Project;
import parity.catalog.RecipeName;
import parity.testing.Aside;

/** What README and guides tell people to type exists: the recipe, and every option beside it. */
@Aside
class DocumentedCommandsTest {

    private static final Path ROOT = Project.ofLibrary().root();
    private static final Pattern COMMAND =
            Pattern.compile("(?<![\\w/-])(?:\\./)?jbang ([a-z][a-z0-9-]*)((?: [^\\s`'#|;)]+)*)");

    /** A recipe as the documentation writes it. */
    private record Written(String file, String recipe, List<String> options) {}

    private final List<String> known =
            Catalog.read(ROOT.resolve(Catalog.FILE), "").names();

    @Test
    void every_command_in_the_documentation_exists() throws IOException {
        var written = written();

        assertFalse(written.isEmpty());
        for (var command : written) {
            assertTrue(isKnown(command.recipe()), command.file() + ": jbang " + command.recipe());
        }
    }

    @Test
    @Tag("recipe")
    void every_command_has_the_options_that_the_documentation_names() throws IOException {
        var written = written();

        // Each is built for its first run, which takes most of the time.
        new TreeSet<>(written.stream()
                        .map(Written::recipe)
                        .filter(known::contains)
                        .toList())
                .parallelStream().forEach(name -> assertHasOptions(name, written));
    }

    private static void assertHasOptions(String name, List<Written> written) {
        var help = recipe(name, "--help").run().exitsWith(0).outcome().out();
        written.stream()
                .filter(command -> command.recipe().equals(name))
                .flatMap(command -> command.options().stream())
                .forEach(option -> assertTrue(help.contains(option), name + " " + option));
    }

    private boolean isKnown(String name) {
        // Recipes that the reader is about to write, as the text says.
        return known.contains(name)
                || RecipeName.JBANG_COMMANDS.contains(name)
                || Set.of("smoke-test").contains(name);
    }

    private static List<Written> written() throws IOException {
        return documents().flatMap(DocumentedCommandsTest::commands).toList();
    }

    private static Stream<Path> documents() throws IOException {
        try (var docs = Files.list(ROOT.resolve("docs"))) {
            return Stream.concat(Stream.of(ROOT.resolve("README.md")), docs.sorted().toList().stream());
        }
    }

    private static Stream<Written> commands(Path document) {
        try {
            return COMMAND.matcher(code(Files.readString(document)))
                    .results()
                    .map(found -> new Written(
                            document.getFileName().toString(),
                            found.group(1),
                            Stream.of(found.group(2).strip().split(" "))
                                    .filter(word -> word.startsWith("--"))
                                    .toList()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Only what is set as code: fenced blocks, and words between backticks. */
    private static String code(String text) {
        var code = new StringBuilder();
        Pattern.compile("(?s)```[a-z]*\\n(.*?)```|`([^`\\n]+)`")
                .matcher(text)
                .results()
                .forEach(found -> code.append(found.group(1) == null ? found.group(2) : found.group(1))
                        .append('\n'));
        return code.toString();
    }
}
