package parity.act;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import parity.concurrent.Background;
import parity.terminal.Board;
import parity.terminal.Terminal;

/** The jobs as a person watches them: a line for each with its step and seconds, or one line per step that ended. */
final class LiveView implements Tally.Watcher, AutoCloseable {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Board board;
    private final Set<LegRun> runs = new LinkedHashSet<>();
    private final Thread clock;
    private final long start = System.nanoTime();

    LiveView(Terminal terminal) {
        this.board = Board.on(terminal);
        this.clock = Background.start(this::tick);
    }

    @Override
    public synchronized void began(LegRun run) {
        runs.add(run);
        draw();
    }

    @Override
    public void ended(LegRun run, StepRun step) {
        tell("%s: %s: %s (%s)".formatted(run.place().label(), step.name(), word(step), Seconds.of(step.took())));
    }

    @Override
    public void ended(LegRun run) {
        var word = run.state().name().toLowerCase(Locale.ROOT);
        tell("%s: %s (%s)".formatted(run.place().label(), word, Seconds.of(run.took())));
    }

    @Override
    public synchronized void close() {
        clock.interrupt();
        runs.clear();
        board.close();
    }

    private synchronized void tell(String line) {
        board.tell("%7s  %s".formatted(Seconds.of(Duration.ofNanos(System.nanoTime() - start)), line));
        draw();
    }

    private static String word(StepRun step) {
        if (step.interrupted()) {
            return "interrupted";
        }
        return step.passed() ? "passed" : step.tolerated() ? "failed, which is tolerated" : "failed";
    }

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
        int width = runs.stream()
                .mapToInt(run -> run.place().label().length())
                .max()
                .orElse(0);
        List<String> lines = new ArrayList<>();
        runs.forEach(run -> lines.add("  %s %s%s  %7s  %s"
                .formatted(
                        sign(run),
                        run.place().label(),
                        " ".repeat(width - run.place().label().length()),
                        Seconds.of(run.took()),
                        run.state() == LegRun.State.RUNNING ? run.doing() : "")));
        board.show(lines);
    }

    private static String sign(LegRun run) {
        return switch (run.state()) {
            case RUNNING -> "-";
            case PASSED -> "+";
            case FAILED -> "x";
            case INTERRUPTED, EMPTY, UNSUPPORTED -> "!";
        };
    }
}
