package parity.bench;

import java.util.Locale;
import java.util.Optional;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.terminal.Report;
import parity.terminal.Terminal;

/** The benchmarks of this repository, by the word a person types. */
public enum Benchmark {
    START(15) {
        @Override
        Report measure(int rounds, Terminal terminal) {
            return StartBench.run(rounds, terminal);
        }
    },
    UP(15) {
        @Override
        Report measure(int rounds, Terminal terminal) {
            return UpBench.run(rounds, terminal);
        }
    },
    FAILOVER(5) {
        @Override
        Report measure(int rounds, Terminal terminal) {
            return FailoverBench.run(rounds, terminal);
        }
    },
    CI(15) {
        @Override
        Report measure(int rounds, Terminal terminal) {
            return CiBench.run(rounds, terminal);
        }
    },
    LOOP(20) {
        @Override
        Report measure(int rounds, Terminal terminal) {
            return LoopBench.run(rounds, terminal);
        }
    };

    private static final int MOST_ROUNDS = 1000;

    private final int usual;

    Benchmark(int usual) {
        this.usual = usual;
    }

    /** So many rounds, or as many as are usual for it. */
    public final Report run(Optional<Integer> asked, Terminal terminal) {
        int rounds = asked.orElse(usual);
        if (rounds < 1 || rounds > MOST_ROUNDS) {
            throw new Failure(Exit.USAGE, "--rounds takes 1 to %d, not %d".formatted(MOST_ROUNDS, rounds));
        }
        return measure(rounds, terminal);
    }

    abstract Report measure(int rounds, Terminal terminal);

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
