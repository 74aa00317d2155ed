package parity.yaml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/** The text of a YAML file, with what no parser should have to see refused before one is asked. */
final class YamlText {

    private static final int LARGEST = 1_000_000;

    private final String file;
    private final Problems problems;

    YamlText(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    String of(Path path) {
        return of(bytes(path));
    }

    String of(byte[] bytes) {
        refuseMark(bytes);
        var text = decoded(bytes);
        noteCharacters(text);
        return text;
    }

    String ofForeign(Path path) {
        return ofForeign(bytes(path));
    }

    /** Of a file that others read, too, and that is as it is: the parser alone says what is wrong with it. */
    String ofForeign(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw tooLarge();
        }
        boolean isMarked = startsWith(bytes, 0xEF, 0xBB, 0xBF);
        return decoded(isMarked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes);
    }

    private byte[] bytes(Path path) {
        refuseAtSight(path);
        try (var in = Files.newInputStream(path)) {
            // One byte more than allowed: a file may grow after its size was asked.
            var bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw tooLarge();
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw refused("does not exist");
        } catch (AccessDeniedException e) {
            throw refused("cannot be read: permission denied; see who owns it with 'ls -l'");
        } catch (IOException e) {
            throw refused("cannot be read: " + e.getMessage());
        }
    }

    /** Opening a pipe would wait for ever, and a large file need not be opened at all. */
    private void refuseAtSight(Path path) {
        if (Files.isDirectory(path)) {
            throw refused("is a directory, not a file; move it away");
        }
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw refused("is not a regular file");
        }
        if (path.toFile().length() > LARGEST) {
            throw tooLarge();
        }
    }

    private void refuseMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            throw new Unreadable(first(), "starts with a byte order mark (BOM); save it as UTF-8 without BOM");
        }
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            throw new Unreadable(first(), "is UTF-16; save it as UTF-8");
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private String decoded(byte[] bytes) {
        var chars = CharBuffer.allocate(bytes.length);
        var result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), chars, true);
        var text = chars.flip().toString();
        if (result.isError()) {
            throw new Unreadable(endOf(text), "is not UTF-8 from here on; save the file as UTF-8");
        }
        return text;
    }

    private Spot endOf(String text) {
        int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
        return new Spot(file, line, 1 + text.codePointCount(text.lastIndexOf('\n') + 1, text.length()));
    }

    private void noteCharacters(String text) {
        int start = 0;
        for (int line = 1; start < text.length(); line++) {
            int next = text.indexOf('\n', start);
            int end = next < 0 ? text.length() : next;
            noteFirst(text, start, end, line);
            start = end + 1;
        }
    }

    /** One mistake a line is enough to find it. */
    private void noteFirst(String text, int start, int end, int line) {
        boolean indents = true;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            indents &= c == ' ' || c == '\t';
            var wrong = wrong(c, indents, i == end - 1);
            if (!wrong.isEmpty()) {
                problems.add(new Spot(file, line, 1 + text.codePointCount(start, i)), wrong);
                return;
            }
        }
    }

    private static String wrong(char c, boolean indents, boolean last) {
        if (c == '\t') {
            return indents ? "a tab indents this line; use spaces" : "";
        }
        if (c == '\r') {
            return last ? "the line ends in CRLF; save the file with LF" : "a carriage return stands here; remove it";
        }
        return Character.isISOControl(c)
                ? "a control character stands here (U+%04X); remove it".formatted((int) c)
                : "";
    }

    private Unreadable tooLarge() {
        return refused("is larger than %d KB, too large to be read".formatted(LARGEST / 1000));
    }

    private Unreadable refused(String message) {
        return new Unreadable(Spot.whole(file), message);
    }

    private Spot first() {
        return new Spot(file, 1, 1);
    }
}
