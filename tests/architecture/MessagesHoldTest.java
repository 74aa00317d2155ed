package architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parity.catalog.Project;

/** What a user can be told stands in the guides, with what to do about it. */
class MessagesHoldTest {

    private static final Path ROOT = Project.ofLibrary().root();
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern MADE = Pattern.compile("new (?:Failure|Silence)\\(");
    private static final Pattern FINDING =
            Pattern.compile("\"((?:etcd|postgres|haproxy|redis|sentinel|platform|engine|resources)\\.[a-z.]+)\"");

    /** Said to who works on Parity itself. */
    private static final Set<String> ROOMS_OF_OURS = Set.of("bench", "launch");

    /** Shorter ones say nothing by themselves: the words are then another's. */
    private static final int TELLING = 12;

    private static final int ENOUGH = 32;

    /** One line of the page is for all of the first; the second is said by measurements alone. */
    private static final List<String> NOT_ASKED_FOR = List.of("interrupted while ", "' ended with exit code");

    @Test
    void every_failure_is_in_troubleshooting() throws IOException {
        var page = unfolded(Files.readString(ROOT.resolve("docs/troubleshooting.md")));

        var said = sources().flatMap(MessagesHoldTest::failures).toList();

        assertTrue(said.size() > 100, "they were found: " + said.size());
        assertEquals(
                List.of(),
                said.stream().filter(words -> !page.contains(words)).distinct().toList());
    }

    @Test
    void every_finding_is_in_health_or_in_doctor() throws IOException {
        var pages = Files.readString(ROOT.resolve("docs/health.md")) + Files.readString(ROOT.resolve("docs/doctor.md"));

        var ids = sources()
                .flatMap(source -> FINDING.matcher(source).results().map(found -> found.group(1)))
                .distinct()
                .toList();

        assertTrue(ids.size() > 20, ids.toString());
        assertEquals(List.of(), ids.stream().filter(id -> !pages.contains(id)).toList());
    }

    /** Of each the first words that are always the same and tell something. */
    private static Stream<String> failures(String source) {
        return MADE.matcher(source)
                .results()
                .map(made -> source.substring(made.end(), end(source, made.end())))
                .flatMap(MessagesHoldTest::texts)
                .map(MessagesHoldTest::constant)
                .filter(words -> !words.isEmpty() && NOT_ASKED_FOR.stream().noneMatch(words::startsWith));
    }

    /** Texts that are joined by + are one. */
    private static Stream<String> texts(String arguments) {
        var texts = new ArrayList<String>();
        int end = -1;
        for (MatchResult found : TEXT.matcher(arguments).results().toList()) {
            boolean isMore =
                    end >= 0 && arguments.substring(end, found.start()).strip().equals("+");
            texts.add((isMore ? texts.removeLast() : "") + found.group(1));
            end = found.end();
        }
        return texts.stream();
    }

    private static String constant(String text) {
        var first = Stream.of(text.replace("\\n", "").split("%(\\d\\$)?[a-z]"))
                .filter(piece -> piece.strip().length() >= TELLING)
                .findFirst()
                .orElse("");
        return first.substring(0, Math.min(first.length(), ENOUGH)).strip();
    }

    /** Where the parenthesis closes that is open at a place. */
    private static int end(String source, int begin) {
        int depth = 1;
        boolean inText = false;
        int at = begin;
        for (; depth > 0; at++) {
            char c = source.charAt(at);
            if (inText && c == '\\') {
                at++;
            } else if (c == '"') {
                inText = !inText;
            } else if (!inText) {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            }
        }
        return at - 1;
    }

    private static String unfolded(String page) {
        return page.replaceAll("\\s+", " ");
    }

    private static Stream<String> sources() throws IOException {
        try (var files = Files.walk(ROOT.resolve("lib/parity"))) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !ROOMS_OF_OURS.contains(
                            String.valueOf(file.getParent().getFileName())))
                    .map(MessagesHoldTest::read)
                    .toList()
                    .stream();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
