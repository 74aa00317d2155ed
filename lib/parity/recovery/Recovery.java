package parity.recovery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parity.failure.Failure;
import parity.health.Diagnosis;
import parity.stack.Stack;
import parity.terminal.Board;

/** Looks at what a sleep left, repairs what does not mend itself, layer by layer, and looks again. */
public final class Recovery {

    private static final Duration PAUSE = Duration.ofMillis(300);

    private final Stack stack;
    private final Outlook outlook;
    private final Board board;
    private final Duration patience;
    private final Duration limit;
    private final long start = System.nanoTime();
    private final List<Repair> done = new ArrayList<>();
    private final List<Mishap> mishaps = new ArrayList<>();
    private final Set<String> tried = new HashSet<>();

    /** The patience is what each step is given to show an effect, the limit is for all of it. */
    public Recovery(Stack stack, Board board, Duration patience, Duration limit) {
        this.stack = stack;
        this.outlook = new Outlook(stack);
        this.board = board;
        this.patience = patience;
        this.limit = limit;
    }

    /** What came of it: the gap, what was repaired and what could not be, how all are now, and what is left to do. */
    public record Course(
            Gap gap,
            List<Repair> repairs,
            List<Mishap> mishaps,
            Diagnosis diagnosis,
            List<Remainder> left,
            Duration took) {
        public Course {
            repairs = List.copyOf(repairs);
            mishaps = List.copyOf(mishaps);
            left = List.copyOf(left);
        }

        public boolean isGood() {
            return left.isEmpty() && diagnosis.isHealthy();
        }
    }

    /** What would be repaired just now, and what after some patience; nothing is. */
    public Course foreseen() {
        var gap = outlook.gap();
        var seen = outlook.now();
        return new Course(
                gap,
                new Prescription(seen, tried).afterPatience(),
                List.of(),
                seen.diagnosis(),
                Remainder.of(gap, seen),
                took());
    }

    /** Repairs until all is well, or until nothing is left to try. */
    public Course run() {
        var gap = outlook.gap();
        var last = repaired();
        return new Course(gap, done, mishaps, last.diagnosis(), Remainder.of(gap, last), took());
    }

    private Situation repaired() {
        var now = outlook.now();
        perform(new Prescription(now, tried).now());
        now = await();
        while (!now.isWell() && took().compareTo(limit) < 0) {
            var repairs = new Prescription(now, tried).afterPatience();
            if (repairs.isEmpty() && !now.isOnTheWay()) {
                return now;
            }
            perform(repairs);
            now = await();
        }
        return now;
    }

    private void perform(List<Repair> repairs) {
        repairs.forEach(repair -> board.tell(repair.text()));
        var failed = new Treatment(stack, patience).perform(repairs);
        var names = failed.stream().map(Mishap::deed).toList();
        for (var repair : repairs) {
            tried.add(repair.deed());
            if (!names.contains(repair.deed())) {
                done.add(repair);
            }
        }
        mishaps.addAll(failed);
    }

    /** Until all is well, something shows that is sure to need a hand, or patience is at an end. */
    private Situation await() {
        long deadline = System.nanoTime() + patience.toNanos();
        var now = outlook.now();
        while (!now.isWell()
                && System.nanoTime() - deadline < 0
                && new Prescription(now, tried).now().isEmpty()) {
            rest();
            now = outlook.now();
        }
        return now;
    }

    private Duration took() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void rest() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while waiting");
        }
    }
}
