package parity.images;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parity.concurrent.Background;
import parity.terminal.Board;
import parity.terminal.Terminal;

/** The making of images as a person watches it: a line for each with its step and its seconds, or one per change. */
public final class BoardProgress implements Progress, AutoCloseable {

    private static final int WIDEST = 78;
    private static final Duration SECOND = Duration.ofSeconds(1);

    /** What one image is at. */
    private record Work(long start, String step) {}

    private final Terminal terminal;
    private final Board board;
    private final Map<ProjectImage, Work> works = new LinkedHashMap<>();
    private final Thread clock;

    public BoardProgress(Terminal terminal) {
        this.terminal = terminal;
        this.board = Board.on(terminal);
        this.clock = Background.start(this::tick);
    }

    @Override
    public synchronized void began(ProjectImage image) {
        works.put(image, new Work(System.nanoTime(), ""));
        board.tell((image.isBuilt() ? "building " : "pulling ") + image);
        draw();
    }

    @Override
    public synchronized void stepped(ProjectImage image, String step) {
        works.computeIfPresent(image, (_, work) -> new Work(work.start(), step));
        draw();
    }

    @Override
    public void said(ProjectImage image, String line) {
        terminal.detail("%s  %s".formatted(image, line));
    }

    @Override
    public synchronized void ended(Delivery delivery) {
        works.remove(delivery.image());
        // Why another failed is the report's to say.
        if (delivery.isGood()) {
            board.tell(delivery.sentence());
        }
        draw();
    }

    @Override
    public synchronized void close() {
        works.clear();
        clock.interrupt();
        board.close();
    }

    /** Seconds pass also while nothing is heard. */
    private void tick() {
        try {
            while (true) {
                Thread.sleep(SECOND);
                draw();
            }
        } catch (InterruptedException e) {
            // The picture is closed.
        }
    }

    private synchronized void draw() {
        var lines = new ArrayList<String>();
        int widest = works.keySet().stream()
                .mapToInt(image -> image.toString().length())
                .max()
                .orElse(0);
        works.forEach((image, work) -> lines.add(line(image, work, widest)));
        board.show(List.copyOf(lines));
    }

    private static String line(ProjectImage image, Work work, int widest) {
        var took = Seconds.whole(Duration.ofNanos(System.nanoTime() - work.start()));
        var line = "  %s%s  %5s  %s"
                .formatted(image, " ".repeat(widest - image.toString().length()), took, work.step());
        // A line that wraps would be two, and the next picture would not cover it.
        return line.length() > WIDEST ? line.substring(0, WIDEST) : line;
    }
}
