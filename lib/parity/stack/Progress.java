package parity.stack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import parity.health.Condition;
import parity.health.Diagnosis;
import parity.health.Readiness;
import parity.terminal.Board;

/** Shows how far each component has come. */
final class Progress implements Readiness.Watcher {

    private final Board board;
    private final long start;
    private boolean isOld;
    private final Map<String, String> told = new HashMap<>();

    private Progress(Board board, long start, boolean isOld) {
        this.board = board;
        this.start = start;
        this.isOld = isOld;
    }

    static Progress since(Board board, long start) {
        return new Progress(board, start, false);
    }

    /** Nothing was done: it is no news that those are well that were before. */
    static Progress ofOthers(Board board, long start) {
        return new Progress(board, start, true);
    }

    @Override
    public void changed(Diagnosis now) {
        var seconds = seconds();
        now.conditions().forEach(condition -> tell(condition, seconds));
        isOld = false;
        board.show(picture(now, seconds));
    }

    private void tell(Condition condition, String seconds) {
        var words = words(condition);
        if (!words.equals(told.put(condition.component(), words)) && condition.isWell() && !isOld) {
            board.tell("%s  %s: %s".formatted(seconds, condition.component(), words));
        }
    }

    private List<String> picture(Diagnosis now, String seconds) {
        int width = now.conditions().stream()
                .mapToInt(condition -> condition.component().length())
                .max()
                .orElse(0);
        var lines = new ArrayList<String>();
        // Of a picture too tall the upper part is not shown: what is waited for stands below.
        now.conditions().stream()
                .sorted(Comparator.comparing(Condition::isWell).reversed())
                .forEach(condition -> lines.add(line(condition, width)));
        lines.add("%s  %s".formatted(seconds, now.summary()));
        return lines;
    }

    private static String line(Condition condition, int width) {
        return "%s %s  %s"
                .formatted(condition.isWell() ? "+" : "-", pad(condition.component(), width), words(condition));
    }

    private static String words(Condition condition) {
        var said = condition.isWell() ? condition.role() : condition.reason();
        return condition.state().name().toLowerCase(Locale.ROOT) + (said.isEmpty() ? "" : " (" + said + ")");
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private String seconds() {
        long tenths = Duration.ofNanos(System.nanoTime() - start).toMillis() / 100;
        return "%3d.%d s".formatted(tenths / 10, tenths % 10);
    }
}
