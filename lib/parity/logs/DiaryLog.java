package parity.logs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parity.logs.Diaries.Place;

/** Reads what one service says in a run that may go on: each time on from where it was, also into the next file. */
final class DiaryLog implements Log, AutoCloseable {

    private static final int LARGE = 1 << 17;
    private static final int LONGEST = 1 << 20;

    private final Place place;
    private final ArrayDeque<FileChannel> open = new ArrayDeque<>();
    private final JsonEntries entries;
    private @Nullable Object key;
    private Ear ear = (_, _, _) -> {};
    private byte[] buffer = new byte[LARGE];
    private int filled;

    DiaryLog(Place place, Optional<Needle> needle) {
        this.place = place;
        this.entries = new JsonEntries((time, channel, text) -> ear.heard(time, channel, text), needle);
    }

    Place place() {
        return place;
    }

    /** Up to what is there now. */
    @Override
    public void read(Ear listener) throws IOException {
        ear = listener;
        if (open.isEmpty()) {
            add(place.older());
            add(place.file());
        } else if (isFollowed()) {
            add(place.file());
        }
        while (open.size() > 1) {
            // The file behind it was made when this one was full: nothing is added to it any more.
            drain(open.getFirst());
            open.removeFirst().close();
        }
        if (!open.isEmpty()) {
            drain(open.getFirst());
        }
    }

    @Override
    public void close() {
        for (var channel : open) {
            try {
                channel.close();
            } catch (IOException e) {
                // It was only read.
            }
        }
        open.clear();
    }

    private void add(Path file) throws IOException {
        try {
            open.addLast(FileChannel.open(file, StandardOpenOption.READ));
            key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        } catch (NoSuchFileException e) {
            // Not full yet, or forgotten since.
        }
    }

    /** Another file has the name of the one that was read last; where files have no key, a shorter one is another. */
    private boolean isFollowed() throws IOException {
        try {
            var now = Files.readAttributes(place.file(), BasicFileAttributes.class);
            return key == null || now.fileKey() == null
                    ? now.size() < open.getLast().position()
                    : !key.equals(now.fileKey());
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private void drain(FileChannel channel) throws IOException {
        for (int read = fill(channel); read > 0; read = fill(channel)) {
            filled += read;
            int done = entries.readWhole(buffer, filled);
            System.arraycopy(buffer, done, buffer, 0, filled - done);
            filled -= done;
            if (filled == buffer.length) {
                grow();
            }
        }
    }

    private int fill(FileChannel channel) throws IOException {
        return channel.read(ByteBuffer.wrap(buffer, filled, buffer.length - filled));
    }

    private void grow() throws IOException {
        if (buffer.length >= LONGEST) {
            throw new IOException("a line of more than %d bytes is no log".formatted(LONGEST));
        }
        buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
}
