package parity;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import parity.config.Project;
import parity.drill.harm.Healing;
import parity.failure.Failure;
import parity.images.Delivery;
import parity.images.Images;
import parity.images.Making;
import parity.ports.PortPolicy;
import parity.ports.PortsInForce;
import parity.stack.Form;
import parity.stack.ProjectLock;
import parity.stack.Rollout;
import parity.stack.Shutdown;
import parity.stack.Stack;
import parity.stack.Wishes;
import parity.terminal.Board;
import parity.terminal.Interruption;
import parity.terminal.Report;
import parity.terminal.Terminal;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings a project up, with the words that all of it and its small form have in common. */
public final class BringUp {

    @Parameters(paramLabel = "SERVICE", description = "These and what they need; without a name, all.")
    private List<String> services = List.of();

    @Option(names = "--no-deps", description = "Not what they need.")
    private boolean alone;

    @Option(names = "--build", description = "Build images anew first.")
    private boolean build;

    @Option(names = "--dry-run", description = "Say what would be done, and why.")
    private boolean dry;

    @Option(names = "--strict-ports", description = "Refuse where a port is taken, instead of taking another.")
    private boolean strict;

    @Option(names = "--wait-timeout", paramLabel = "SECONDS", description = "How long it may take to be ready (180).")
    private int seconds = 180;

    /** All of the project; where only some services are meant, in the form in which it runs. */
    public Report all(Terminal terminal) {
        var found = Project.around(Path.of(""));
        if (found.composeFiles().isEmpty() && !found.settings().services().isEmpty()) {
            return Developing.detached(found, services, dry, Duration.ofSeconds(seconds), terminal);
        }
        var makeshift = Makeshift.of(found);
        if (makeshift.isPresent()) {
            return makeshift.get().bringUp(services, dry, Duration.ofSeconds(seconds), terminal);
        }
        makeReady(found, Form.FULL, terminal);
        return on(() -> services.isEmpty() ? Stack.in(found, Form.FULL) : Stack.of(found), terminal);
    }

    /** The small form of it. */
    public Report small(Terminal terminal) {
        var project = Project.around(Path.of(""));
        makeReady(project, Form.FAST, terminal);
        return on(() -> Stack.in(project, Form.FAST), terminal);
    }

    /** As new, for one who has the lock of the project already. */
    static Report locked(Stack stack, Terminal terminal) {
        var fresh = new BringUp();
        try (var board = Board.on(terminal)) {
            return fresh.perform(
                    stack, new Wishes(List.of(), true, Duration.ofSeconds(fresh.seconds)), board, terminal);
        }
    }

    private Report on(Supplier<Stack> reading, Terminal terminal) {
        var stack = reading.get();
        var wishes = new Wishes(services, !alone, Duration.ofSeconds(seconds));
        try (var board = Board.on(terminal)) {
            if (dry) {
                return new PlanReport(Rollout.of(stack, wishes, board).plan());
            }
            try (var lock = ProjectLock.take(stack, "dev-up", terminal);
                    var _ = Interruption.toldOn(terminal)) {
                var present = lock.wasWaitedFor() ? reading.get() : stack;
                new Healing(present.memory(), present.engine()).run(terminal::say);
                new Shutdown(present).finish().ifPresent(terminal::say);
                return perform(present, wishes, board, terminal);
            }
        }
    }

    /** A clone of this hour has no passwords yet, and its compose files can't be read without. */
    private void makeReady(Project project, Form form, Terminal terminal) {
        var setup = Setup.of(project, terminal);
        if (dry) {
            setup.requireComplete();
        } else {
            complete(setup, project, form, terminal);
        }
    }

    private void complete(Setup setup, Project project, Form form, Terminal terminal) {
        if (!services.isEmpty() && !setup.isComplete()) {
            // A name that is none is refused before anything is written.
            Stack.unset(project, form).services(services);
        }
        var written = setup.complete();
        if (!written.isNothing()) {
            terminal.say("wrote " + project.directory().relativize(written.file()));
        }
    }

    private Report perform(Stack stack, Wishes wishes, Board board, Terminal terminal) {
        stack.compose().warnings().forEach(terminal::complain);
        var rollout = Rollout.of(stack, wishes, board);
        var images = build ? built(stack, wishes) : rollout.missingImages();
        boolean made = make(stack, images, terminal);
        boolean moved = settle(stack, rollout, terminal);
        var settled = moved ? stack.again() : stack;
        var last = made || moved ? Rollout.of(settled, wishes, board) : rollout;
        var arrival = last.perform();
        var healing = new Healing(settled.memory(), settled.engine());
        if (arrival.isGood()) {
            healing.settle(terminal::say);
        } else {
            // A volume that a drill has filled is reached once there is a container again.
            healing.run(terminal::say);
        }
        return UpReport.of(settled, arrival);
    }

    private static Images built(Stack stack, Wishes wishes) {
        var names = wishes.of(stack).stream().map(service -> service.name()).toList();
        var images = Images.of(stack.compose(), stack.engine()).of(names);
        return images.with(images.missing());
    }

    private static boolean make(Stack stack, Images images, Terminal terminal) {
        if (images.isEmpty()) {
            return false;
        }
        var failed = Setup.of(stack.project(), terminal).make(images, Making.USUAL).stream()
                .filter(delivery -> !delivery.isGood())
                .toList();
        failed.forEach(delivery -> delivery.lastLines().forEach(line -> terminal.complain("  | " + line)));
        if (!failed.isEmpty()) {
            throw new Failure(failed.stream().map(Delivery::sentence).collect(Collectors.joining("; ")));
        }
        return true;
    }

    /** Finds the ports that those to be started can have; true when one moved. */
    private boolean settle(Stack stack, Rollout rollout, Terminal terminal) {
        var starting = rollout.plan().started();
        if (starting.isEmpty()) {
            return false;
        }
        var settlement = PortsInForce.of(stack.shaped(), stack.compose(), stack.engine())
                .settle(strict ? PortPolicy.REFUSE : PortPolicy.FIX, starting);
        settlement.sentences().forEach(terminal::say);
        return settlement.isChanged();
    }
}
