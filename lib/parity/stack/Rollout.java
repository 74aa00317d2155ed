package parity.stack;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import parity.compose.ComposeService;
import parity.compose.Container;
import parity.failure.Failure;
import parity.health.Diagnosis;
import parity.health.Readiness;
import parity.images.Images;
import parity.logs.EarlierRuns;
import parity.plan.Plan;
import parity.plan.Planner;
import parity.plan.Step;
import parity.plan.Wanted;
import parity.stack.Startup.Trouble;
import parity.terminal.Board;

/** Brings services up: looks at what is there, plans, does it, and waits until they are ready. */
public final class Rollout {

    private static final Duration ANSWER = Duration.ofSeconds(2);

    private final Stack stack;
    private final Wishes wishes;
    private final Board board;
    private final long start = System.nanoTime();
    private final List<ComposeService> services;
    private final Neighbourhood around;
    private final Blueprint blueprint;
    private final Plan plan;

    private Rollout(Stack stack, Wishes wishes, Board board) {
        this.stack = stack;
        this.wishes = wishes;
        this.board = board;
        this.services = wishes.of(stack);
        this.around = Neighbourhood.of(stack);
        this.blueprint = new Blueprint(stack, around.ours());
        this.plan = Planner.up(wanted(), around.ours(), around.misplaced());
    }

    /** Looks at what is there, and plans. */
    public static Rollout of(Stack stack, Wishes wishes, Board board) {
        return new Rollout(stack, wishes, board);
    }

    /** What came of it: what was done, what could not be started, how all are now, and whether time ran out. */
    public record Arrival(Plan plan, List<Trouble> troubles, Diagnosis diagnosis, Duration took, boolean isLate) {
        public Arrival {
            troubles = List.copyOf(troubles);
        }

        public boolean isGood() {
            return troubles.isEmpty() && diagnosis.isHealthy();
        }
    }

    /** What there is to do. */
    public Plan plan() {
        return plan;
    }

    /** The images that what is made needs, and that the engine does not have. */
    public Images missingImages() {
        var images = Images.of(stack.compose(), stack.engine()).of(plan.made());
        return images.that(image -> !blueprint.hasImage(image.tag()));
    }

    /** Does it, and waits. */
    public Arrival perform() {
        if (!plan.made().isEmpty()) {
            around.refuseTakenNames(plan.made());
        }
        var troubles = plan.isEmpty() ? List.<Trouble>of() : carryOut();
        var diagnosis = await(troubles);
        var took = Duration.ofNanos(System.nanoTime() - start);
        return new Arrival(plan, troubles, diagnosis, took, left().isZero());
    }

    private List<Wanted> wanted() {
        return services.stream().map(blueprint::of).toList();
    }

    private List<Trouble> carryOut() {
        plan.steps().forEach(step -> board.tell(step.text()));
        return new Startup(stack, wishes.patience(), remake()).start(services, List.of());
    }

    /** Puts containers in their places; what could not be made is in trouble before it starts. */
    private List<Trouble> remake() {
        try (var _ = EarlierRuns.whileGoing(stack.engine(), stack.project(), going())) {
            new Takedown(stack.engine()).remove(removed());
            plan.steps(Step.Rename.class).forEach(this::rename);
            return new Creation(stack).of(plan.made());
        }
    }

    private void rename(Step.Rename step) {
        var container = step.container();
        var answer = stack.engine()
                .tell("POST", "/containers/%s/rename?name=%s".formatted(container.id(), step.name()), null);
        if (answer.isRefusal()) {
            throw new Failure("cannot rename %s to %s: %s".formatted(container.name(), step.name(), answer.reason()));
        }
    }

    private List<Container> removed() {
        return plan.steps(Step.Remove.class).stream()
                .map(Step.Remove::container)
                .toList();
    }

    /** Whose last words would be lost. */
    private List<Container> going() {
        var recreated = plan.steps(Step.Recreate.class).stream().map(Step.Recreate::container);
        return Stream.concat(removed().stream(), recreated).toList();
    }

    /** Waits for those that were started; how the others are is said, too. */
    private Diagnosis await(List<Trouble> troubles) {
        var stuck = troubles.stream().map(Trouble::service).toList();
        var names = services.stream().map(ComposeService::name).toList();
        var started = names.stream().filter(name -> !stuck.contains(name)).toList();
        var diagnosis = Readiness.within(left())
                .givingUp()
                .await(
                        stack.examination(),
                        started,
                        plan.isEmpty() ? Progress.ofOthers(board, start) : Progress.since(board, start));
        return stuck.isEmpty() ? diagnosis : stack.examination().some(names, ANSWER);
    }

    private Duration left() {
        var left = wishes.patience().minusNanos(System.nanoTime() - start);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
