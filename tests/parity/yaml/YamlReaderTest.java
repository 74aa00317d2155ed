package parity.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.shell.Command;

class YamlReaderTest {

    @TempDir
    Path folder;

    @Test
    void every_node_knows_its_place_and_its_text() {
        var root = YamlReader.read("w.yml", bytes("on: push\njobs:\n  - {v: 3.10}\n"), new Problems())
                .orElseThrow();

        var item = root.get("jobs").orElseThrow().items().getFirst();

        assertEquals("push", root.get("on").orElseThrow().text());
        assertEquals(new Spot("w.yml", 3, 5), item.spot());
        assertEquals(new Spot("w.yml", 3, 6), item.entries().getFirst().key().spot());
        assertEquals("3.10", item.get("v").orElseThrow().text());
    }

    @Test
    void what_is_no_clean_text_is_refused_with_its_place() {
        assertEquals("f.yml:2:1: a tab indents this line; use spaces", refusal("a:\n\tb: 1\n"));
        assertEquals("f.yml:2:3: a tab indents this line; use spaces", refusal("a:\n  \tb: 1\n"));
        assertEquals("f.yml:1:5: the line ends in CRLF; save the file with LF", refusal("a: 1\r\n"));
        assertEquals("f.yml:1:4: a carriage return stands here; remove it", refusal("a: \rb"));
        assertEquals("f.yml:2:4: a control character stands here (U+0000); remove it", refusal("a: 1\nb: \0\n"));
        assertEquals("f.yml:1:6: a control character stands here (U+0085); remove it", refusal("a: xy\u0085\n"));
        assertEquals(
                "f.yml:1:1: starts with a byte order mark (BOM); save it as UTF-8 without BOM",
                refusal("\uFEFFa: 1\n"));
        assertEquals(
                "f.yml:1:1: is UTF-16; save it as UTF-8", refusal("\uFEFFa: 1\n".getBytes(StandardCharsets.UTF_16LE)));
        assertEquals(
                "f.yml:2:4: is not UTF-8 from here on; save the file as UTF-8",
                refusal("a: 1\nb: ä".getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void a_tab_that_indents_nothing_is_allowed() {
        assertEquals("", refusal("a: 1\t# one\n"));
    }

    @Test
    void all_lines_with_tabs_are_named() {
        assertEquals(
                "f.yml:2:1: a tab indents this line; use spaces\nf.yml:4:1: a tab indents this line; use spaces",
                refusal("a:\n\tb: 1\nc:\n\td: 1\n"));
    }

    @Test
    void what_is_not_one_plain_document_is_refused_with_its_place() {
        assertEquals("f.yml:2:1: duplicate key 'a'; it stands in line 1 already", refusal("a: 1\na: 2\n"));
        assertEquals("f.yml:2:1: a second document starts here; a file holds one", refusal("a: 1\n---\nb: 1\n"));
        assertEquals("f.yml:1:4: anchor '&x' is not allowed; write the value out", refusal("a: &x 1\nb: *x\n"));
        assertEquals("f.yml:1:4: alias '*x' is not allowed; write the value out", refusal("a: *x\n"));
        assertEquals("f.yml:1:1: tag 'tag:yaml.org,2002:set' is not allowed; remove it", refusal("!!set {a}\n"));
        assertEquals("f.yml:1:3: a key must be a text, not a list or a mapping", refusal("? [a]\n: 1\n"));
        assertEquals("f.yml:1:1: is empty", refusal(""));
        assertEquals("f.yml:1:1: is empty", refusal("# nothing yet\n"));
    }

    @Test
    void what_is_not_yaml_is_refused_with_its_place() {
        assertTrue(refusal("a: [1\nb: 2\n").startsWith("f.yml:2:2: is not YAML: "), refusal("a: [1\nb: 2\n"));
        assertTrue(refusal("a: b: c\n").startsWith("f.yml:1:5: is not YAML: "), refusal("a: b: c\n"));
        assertTrue(refusal("a: \uFFFE\n").startsWith("f.yml"), refusal("a: \uFFFE\n"));
    }

    @Test
    void what_is_no_file_is_refused_in_a_sentence() throws IOException {
        var directory = Files.createDirectory(folder.resolve("parity.yml"));
        var large = Files.writeString(folder.resolve("large.yml"), "x".repeat(1_000_001));

        assertEquals("parity.yml: is a directory, not a file; move it away", refusal(directory));
        assertEquals("gone.yml: does not exist", refusal(folder.resolve("gone.yml")));
        assertEquals("large.yml: is larger than 1000 KB, too large to be read", refusal(large));
    }

    @Test
    void a_pipe_is_refused_and_not_waited_for() throws IOException {
        var pipe = folder.resolve("parity.yml");
        Assumptions.assumeTrue(parity.shell.Program.exists("mkfifo"), "no mkfifo here");
        Command.of("mkfifo", pipe.toString()).run();

        assertEquals("parity.yml: is not a regular file", refusal(pipe));
    }

    @Test
    void a_file_that_may_not_be_read_is_refused_in_a_sentence() throws IOException {
        var file = Files.writeString(folder.resolve("parity.yml"), "name: shop\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(file), "root may read everything");

        assertEquals("parity.yml: cannot be read: permission denied; see who owns it with 'ls -l'", refusal(file));
    }

    private static String refusal(String text) {
        return refusal(bytes(text));
    }

    private static String refusal(byte[] bytes) {
        var problems = new Problems();
        YamlReader.read("f.yml", bytes, problems);
        return joined(problems);
    }

    private static String refusal(Path file) {
        var problems = new Problems();
        YamlReader.read(file, problems);
        return joined(problems);
    }

    private static String joined(Problems problems) {
        return String.join(
                "\n", problems.inOrder().stream().map(Problem::toString).toList());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
