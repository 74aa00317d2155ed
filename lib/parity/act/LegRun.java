package parity.act;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** One run of a job as it goes on: told by act's own words, a leg at a time. */
public final class LegRun {

    private static final int KEPT = 12;

    private final Place place;
    private final long start = System.nanoTime();
    private long stepStart = start;
    private final List<StepRun> steps = new ArrayList<>();
    private final Deque<String> tail = new ArrayDeque<>();
    private State state = State.RUNNING;
    private String doing = "";
    private Duration took = Duration.ZERO;
    private boolean tolerated;
    private String machine = "";

    /** How far it is. */
    public enum State {
        RUNNING,
        PASSED,
        FAILED,
        INTERRUPTED,
        /** Its matrix came to no leg. */
        EMPTY,
        /** No container here can be its machine. */
        UNSUPPORTED
    }

    LegRun(Place place) {
        this.place = place;
    }

    public Place place() {
        return place;
    }

    public State state() {
        return state;
    }

    /** The step that it is at. */
    public String doing() {
        return doing;
    }

    public List<StepRun> steps() {
        return List.copyOf(steps);
    }

    /** So far, until it has ended. */
    public Duration took() {
        return state == State.RUNNING ? Duration.ofNanos(System.nanoTime() - start) : took;
    }

    /** The first step that let it fail. */
    public Optional<StepRun> culprit() {
        return steps.stream().filter(StepRun::broke).findFirst();
    }

    /** The labels of the machine that it did not find here. */
    String machine() {
        return machine;
    }

    /** act passes over it for want of a machine. */
    void bar(String label) {
        machine = machine.isEmpty() ? label : machine + ", " + label;
        state = label.equals(Admission.NO_LEG) ? State.EMPTY : State.UNSUPPORTED;
    }

    void begin(String step) {
        doing = step;
        stepStart = System.nanoTime();
        tail.clear();
        tolerated = false;
    }

    /** Why a step failed is said behind its end. */
    void say(String line) {
        if (doing.isEmpty() && !steps.isEmpty() && steps.getLast().broke()) {
            steps.add(steps.removeLast().with(line));
        }
        tail.addLast(line);
        if (tail.size() > KEPT) {
            tail.removeFirst();
        }
    }

    /** The step that ends next may fail. */
    void tolerate() {
        tolerated = true;
    }

    StepRun endStep(String name, boolean passed, Duration took) {
        var step = new StepRun(name, passed, tolerated, false, took, passed ? List.of() : List.copyOf(tail));
        steps.add(step);
        doing = "";
        tolerated = false;
        return step;
    }

    /** Of several legs act tells the result of all of them: what broke this one is told by its steps. */
    void end(boolean passed) {
        boolean isOne = place.leg().values().isEmpty();
        took = Duration.ofNanos(System.nanoTime() - start);
        state = passed || (!isOne && culprit().isEmpty()) ? State.PASSED : State.FAILED;
    }

    /** Nothing more will be heard of it. */
    void cut() {
        took = Duration.ofNanos(System.nanoTime() - start);
        state = State.FAILED;
    }

    /** Somebody did not want to wait; the step that it was at did nothing wrong. */
    Optional<StepRun> interrupt() {
        took = Duration.ofNanos(System.nanoTime() - start);
        state = State.INTERRUPTED;
        if (doing.isEmpty()) {
            return Optional.empty();
        }
        var lasted = Duration.ofNanos(System.nanoTime() - stepStart);
        var step = new StepRun(doing, false, false, true, lasted, List.copyOf(tail));
        steps.add(step);
        return Optional.of(step);
    }
}
