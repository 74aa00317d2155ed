package parity.logs;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parity.logs.Diaries.Place;

/** The file of one service in one run, as the engine would write it; when it is full, it goes on in a new one. */
final class Page implements AutoCloseable {

    private static final long FULL = 8 << 20;

    /** Longer lines are written in pieces, which whoever reads them puts together. */
    private static final int PIECE = 1 << 14;

    private final Place place;
    private @Nullable OutputStream out;
    private long written;
    private long last;

    private Page(Place place) {
        this.place = place;
    }

    static Page begin(Place place) throws IOException {
        var page = new Page(place);
        Files.createDirectories(Objects.requireNonNull(place.file().getParent()));
        page.out = open(place.file());
        return page;
    }

    /** Whole lines, as many as came at once; the last needs no line feed. */
    synchronized void write(String lines) {
        var now = out;
        if (now != null) {
            try {
                var bytes = entries(lines).getBytes(StandardCharsets.UTF_8);
                now.write(bytes);
                written += bytes.length;
                turnWhenFull();
            } catch (IOException e) {
                // No room: what is said is still shown to who watches.
                close();
            }
        }
    }

    @Override
    public synchronized void close() {
        try {
            if (out != null) {
                out.close();
            }
        } catch (IOException e) {
            // Nothing more can be kept of it.
        } finally {
            out = null;
        }
    }

    /** All that came at once bears one moment, and moments never go back. */
    private String entries(String lines) {
        last = Math.max(last, Nanos.of(Instant.now()));
        var end = "\",\"stream\":\"stdout\",\"time\":\"" + Nanos.write(last) + "\"}\n";
        var entries = new StringBuilder(lines.length() + lines.length() / 2 + end.length());
        int from = 0;
        while (from < lines.length()) {
            int feed = lines.indexOf('\n', from);
            int to = feed < 0 ? lines.length() : feed;
            line(entries, lines, from, to, end);
            from = to + 1;
        }
        return entries.toString();
    }

    private static void line(StringBuilder entries, String lines, int from, int to, String end) {
        int begin = from;
        while (to - begin > PIECE) {
            int cut = begin + PIECE - (Character.isHighSurrogate(lines.charAt(begin + PIECE - 1)) ? 1 : 0);
            text(entries.append("{\"log\":\""), lines, begin, cut);
            entries.append(end);
            begin = cut;
        }
        text(entries.append("{\"log\":\""), lines, begin, to);
        entries.append("\\n").append(end);
    }

    private static void text(StringBuilder entries, String lines, int from, int to) {
        int plain = from;
        for (int i = from; i < to; i++) {
            char c = lines.charAt(i);
            if (c == '"' || c == '\\' || c < ' ') {
                entries.append(lines, plain, i);
                escape(entries, c);
                plain = i + 1;
            }
        }
        entries.append(lines, plain, to);
    }

    private static void escape(StringBuilder entries, char c) {
        if (c == '"' || c == '\\') {
            entries.append('\\').append(c);
        } else {
            entries.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
        }
    }

    private void turnWhenFull() throws IOException {
        if (written > FULL) {
            close();
            Files.move(place.file(), place.older(), StandardCopyOption.REPLACE_EXISTING);
            out = open(place.file());
            written = 0;
        }
    }

    /** Nobody else's to read. */
    private static OutputStream open(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        return Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
