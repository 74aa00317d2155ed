package parity.logs;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import parity.concurrent.Background;
import parity.engine.Frames.Channel;
import parity.failure.Failure;

/**
 * One container's place through its runs, read on a thread of its own, in batches; whoever does not fetch them holds
 * the reading up, so that no log is ever in memory as a whole.
 */
final class Track implements Iterator<Batch> {

    private static final int MOST_LINES = 512;
    private static final int MOST_CHARACTERS = 1 << 16;

    /** So often does a log with nothing wanted in it say how far it is, that the others need not wait. */
    private static final int MOST_UNHEARD = 4096;

    private final List<Recording> recordings;
    private final Query query;
    private final Consumer<String> complaints;
    private final BlockingQueue<Batch> batches = new ArrayBlockingQueue<>(4);
    private final ArrayDeque<Line> tail = new ArrayDeque<>();
    private List<Line> lines = new ArrayList<>();
    private int characters;
    private int unheard;
    private @Nullable Batch next;

    Track(List<Recording> recordings, Query query, Consumer<String> complaints) {
        this.recordings = List.copyOf(recordings);
        this.query = query;
        this.complaints = complaints;
    }

    Track begin() {
        Background.start(this::read);
        return this;
    }

    @Override
    public boolean hasNext() {
        return !ahead().isEnd();
    }

    @Override
    public Batch next() {
        var batch = ahead();
        if (batch.isEnd()) {
            throw new NoSuchElementException();
        }
        next = null;
        return batch;
    }

    private Batch ahead() {
        try {
            next = next == null ? batches.take() : next;
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while reading logs");
        }
    }

    private void read() {
        try {
            recordings.forEach(this::listen);
        } finally {
            tail.forEach(this::pass);
            hand(Long.MAX_VALUE - 1);
            put(Batch.END);
        }
    }

    private void listen(Recording recording) {
        var hearing = recording.hearing();
        boolean isCut = recordings.size() == 1
                && query.leavesTailToEngine()
                && !query.folds()
                && recording.log() instanceof EngineLog;
        hearing.goOn(query.tail().isPresent() && !isCut ? this::keep : this::pass);
        try {
            recording.log().read((time, channel, text) -> hear(hearing, time, channel, text));
        } catch (IOException e) {
            complaints.accept("the log of %s was cut short: %s".formatted(hearing.speaker(), e.getMessage()));
        } catch (Failure e) {
            complaints.accept("cannot read the log of %s: %s".formatted(hearing.speaker(), e.getMessage()));
        } finally {
            hearing.rest();
        }
    }

    private void hear(Hearing hearing, long time, Channel channel, String text) {
        hearing.heard(time, channel, text);
        if (++unheard >= MOST_UNHEARD) {
            hand(time);
        }
    }

    private void pass(Line line) {
        lines.add(line);
        characters += line.text().length();
        if (lines.size() >= MOST_LINES || characters >= MOST_CHARACTERS) {
            hand(line.time());
        }
    }

    private void keep(Line line) {
        tail.addLast(line);
        if (tail.size() > query.tail().orElseThrow()) {
            tail.removeFirst();
        }
    }

    private void hand(long upTo) {
        put(new Batch(lines, upTo));
        lines = new ArrayList<>();
        characters = 0;
        unheard = 0;
    }

    private void put(Batch batch) {
        try {
            batches.put(batch);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("nobody listens any more");
        }
    }
}
