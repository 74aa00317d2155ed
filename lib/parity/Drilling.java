package parity;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import parity.drill.Chronicle;
import parity.drill.DrillPage;
import parity.drill.DrillReport;
import parity.drill.Drills;
import parity.drill.ExpectationFile;
import parity.drill.Fault;
import parity.drill.Healing;
import parity.drill.Part;
import parity.drill.Rounds;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.failure.Nearest;
import parity.stack.ProjectLock;
import parity.stack.Stack;
import parity.terminal.Report;
import parity.terminal.Terminal;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The words with which a part of a stack is broken on purpose, and what came of it is judged. */
public final class Drilling {

    @Parameters(paramLabel = "PART", arity = "0..1", description = "patroni, redis, etcd or haproxy (patroni).")
    private String part = "patroni";

    @Option(
            names = "--fault",
            paramLabel = "FAULT",
            description = "kill, stop, pause, partition, disconnect, postgres-crash, switchover, quorum (kill).")
    private String fault = "kill";

    @Option(names = "--repeat", paramLabel = "N", description = "So many rounds, one after the other (1).")
    private int rounds = 1;

    @Option(
            names = "--skip-ttl",
            description = "Take the killed leader's key away at once: how an application reconnects, without the wait.")
    private boolean skipTtl;

    @Option(names = "--report", paramLabel = "FILE", description = "Write a page with a picture of it, too.")
    private Optional<Path> page = Optional.empty();

    /** The stack around the working directory. */
    public Report here(Terminal terminal) {
        var broken = part();
        return drilled("failover-" + broken.word(), broken, terminal, (_, rounds) -> rounds.get());
    }

    /** The same in synchronous mode, where nothing that was acknowledged may be lost. */
    public Report losingNothing(Terminal terminal) {
        var broken = part();
        if (broken != Part.PATRONI) {
            throw new Failure(Exit.USAGE, "only patroni has a synchronous mode, not %s".formatted(broken.word()));
        }
        return drilled("zero-data-loss", broken, terminal, Drills::synchronously);
    }

    private interface Mode {
        List<Chronicle> during(Drills drills, Supplier<List<Chronicle>> rounds);
    }

    private Report drilled(String name, Part broken, Terminal terminal, Mode mode) {
        var done = Fault.named(fault, broken);
        requireSense(broken);
        var stack = Stack.here();
        var expected = ExpectationFile.of(stack.project().directory(), name, done.word());
        try (var _ = ProjectLock.take(stack, name, terminal)) {
            new Healing(stack.memory(), stack.engine()).run(terminal::say);
            var drills = new Drills(stack, terminal::say);
            var seen = mode.during(drills, () -> chronicles(stack, broken, done, terminal));
            var report = new DrillReport(Rounds.of(seen, expected));
            page.ifPresent(file -> draw(report, file, terminal));
            return report;
        }
    }

    private List<Chronicle> chronicles(Stack stack, Part broken, Fault done, Terminal terminal) {
        long start = System.nanoTime();
        var chronicles = new ArrayList<Chronicle>();
        for (int round = 1; round <= rounds; round++) {
            var number = rounds == 1 ? "" : "round %d of %d: ".formatted(round, rounds);
            var drills = new Drills(stack, what -> terminal.say("%5.1f s  %s%s".formatted(since(start), number, what)));
            chronicles.add(drills.of(broken, done, skipTtl).run());
        }
        return chronicles;
    }

    private static void draw(DrillReport report, Path file, Terminal terminal) {
        new DrillPage(report).writeTo(file);
        terminal.say("wrote " + file);
    }

    private Part part() {
        var known = Stream.of(Part.values()).map(Part::word).toList();
        return Stream.of(Part.values())
                .filter(candidate -> candidate.word().equals(part))
                .findFirst()
                .orElseThrow(() -> new Failure(
                        Exit.USAGE,
                        "no part '%s' to drill%s; there are: %s"
                                .formatted(part, Nearest.hint(part, known), String.join(", ", known))));
    }

    private void requireSense(Part broken) {
        if (rounds < 1) {
            throw new Failure(Exit.USAGE, "--repeat %d is no number of rounds".formatted(rounds));
        }
        if (skipTtl && broken != Part.PATRONI) {
            throw new Failure(Exit.USAGE, "--skip-ttl is for patroni: %s has no such key".formatted(broken.word()));
        }
    }

    private static double since(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
    }
}
