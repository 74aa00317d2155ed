package parity.drill.node;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import parity.concurrent.Background;
import parity.engine.Dialogue;
import parity.engine.Engine;

/**
 * A psql that stays open inside a node's container, one question at a time. No network lies between it and its server,
 * and a question put to a frozen node is answered in the moment that it wakes.
 */
public final class Psql implements AutoCloseable {

    private static final String END = "=end";
    private static final List<String> WORDS = List.of("psql", "-X", "-q", "-A", "-t");

    private final Dialogue dialogue;
    private final LinkedBlockingQueue<List<String>> answers = new LinkedBlockingQueue<>();
    private boolean isWaiting;
    private volatile boolean isOver;
    private volatile String lastWords = "";

    private Psql(Dialogue dialogue) {
        this.dialogue = dialogue;
        Background.start(this::listen);
    }

    public static Psql in(Engine engine, String container, Map<String, String> variables) {
        return new Psql(engine.talk(container, WORDS, variables));
    }

    /** The lines of its answer, a complaint among them; a question still unanswered stays, and its answer is taken for this one's. */
    public List<String> ask(String sql, Duration limit) throws IOException {
        if (!isWaiting) {
            requireOpen();
            dialogue.say(sql + "\n\\echo " + END + "\n");
            isWaiting = true;
        }
        var answer = poll(limit);
        isWaiting = false;
        requireOpen();
        return answer;
    }

    /** It has left, or its server has. */
    public boolean isOver() {
        return isOver;
    }

    @Override
    public void close() {
        dialogue.close();
    }

    private void requireOpen() throws IOException {
        if (isOver) {
            throw new IOException(lastWords.isEmpty() ? "the session was ended" : lastWords);
        }
    }

    private List<String> poll(Duration limit) throws IOException {
        try {
            var answer = answers.poll(limit.toNanos(), TimeUnit.NANOSECONDS);
            if (answer == null) {
                throw new SocketTimeoutException("no answer in time");
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private void listen() {
        try {
            read();
        } catch (IOException e) {
            lastWords = lastWords.isEmpty() ? "the session was ended" : lastWords;
        } finally {
            isOver = true;
            answers.add(List.of());
        }
    }

    private void read() throws IOException {
        var heard = new StringBuilder();
        var lines = new ArrayList<String>();
        for (var piece = dialogue.hear(); piece != null; piece = dialogue.hear()) {
            heard.append(piece);
            for (int end = heard.indexOf("\n"); end >= 0; end = heard.indexOf("\n")) {
                take(heard.substring(0, end), lines);
                heard.delete(0, end + 1);
            }
        }
    }

    private void take(String line, List<String> lines) {
        if (line.equals(END)) {
            answers.add(List.copyOf(lines));
            lines.clear();
        } else if (!line.isBlank()) {
            lines.add(line);
            lastWords = line.startsWith("psql: ") || line.startsWith("FATAL: ") ? line : lastWords;
        }
    }
}
