package parity.stack;

import java.time.Duration;
import java.util.ArrayList;
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

    private static final Duration COMPOSE = Duration.ofMinutes(5);

    private final Stack stack;
    private final Wishes wishes;
    private final Board board;
    private final long start = System.nanoTime();
    private final List<ComposeService> services;
    private final Neighbourhood around;
    private final Plan plan;

    private Rollout(Stack stack, Wishes wishes, Board board) {
        this.stack = stack;
        this.wishes = wishes;
        this.board = board;
        this.services = wishes.of(stack);
        this.around = new Neighbourhood(stack);
        this.plan = Planner.up(wanted(), around.ours(), around.misplaced());
    }

    /** Looks at what is there, and plans. */
    public static Rollout of(Stack stack, Wishes wishes, Board board) {
        return new Rollout(stack, wishes, board);
    }

    /** What came of it: what was done, what could not be started, how all are now. */
    public record Arrival(Plan plan, List<Trouble> troubles, Diagnosis diagnosis, Duration took) {
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
        return images.that(image -> around.tags().idOf(image.tag()).isEmpty());
    }

    /** Does it, and waits. */
    public Arrival perform() {
        if (!plan.made().isEmpty()) {
            around.refuseTakenNames(plan.made());
        }
        var troubles = plan.isEmpty() ? List.<Trouble>of() : carryOut();
        var diagnosis = await(troubles);
        return new Arrival(plan, troubles, diagnosis, Duration.ofNanos(System.nanoTime() - start));
    }

    private List<Wanted> wanted() {
        return services.stream()
                .map(service -> new Wanted(
                        service.name(),
                        service.scale(),
                        around.hashes().of(service.name()).orElse(""),
                        around.tags().idOf(service.tag(stack.compose().name())),
                        stack.compose().isAwaitedJob(service.name())))
                .toList();
    }

    private List<Trouble> carryOut() {
        plan.steps().forEach(step -> board.tell(step.text()));
        try (var _ = EarlierRuns.whileGoing(stack.engine(), stack.project(), going())) {
            new Takedown(stack.engine(), stack.compose()).remove(removed());
            make(plan.made());
        }
        return new Startup(stack, wishes.patience()).start(services);
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

    /** Networks, volumes and containers are Compose's to make: it knows every word that a file may say of them. */
    private void make(List<String> services) {
        if (services.isEmpty()) {
            return;
        }
        var words = new ArrayList<>(List.of("up", "--no-start", "--no-deps", "--no-build", "--quiet-pull"));
        words.addAll(services);
        var outcome = stack.command()
                .with(words.toArray(String[]::new))
                .within(COMPOSE)
                .run();
        if (!outcome.succeeded()) {
            throw new Failure("cannot create %s: %s".formatted(String.join(", ", services), outcome.lastWord()));
        }
    }

    private Diagnosis await(List<Trouble> troubles) {
        var stuck = troubles.stream().map(Trouble::service).toList();
        var names = services.stream()
                .map(ComposeService::name)
                .filter(name -> !stuck.contains(name))
                .toList();
        var left = wishes.patience().minusNanos(System.nanoTime() - start);
        var ready = Readiness.within(left.isNegative() ? Duration.ZERO : left);
        return ready.await(stack.examination(), names, new Progress(board, start));
    }
}
