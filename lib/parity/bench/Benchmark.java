package parity.bench;

import java.util.Locale;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.terminal.Terminal;

/** The benchmarks of this repository, by the word a person types. */
public enum Benchmark {
    START {
        @Override
        RaceReport measure(int rounds, Terminal terminal) {
            return StartBench.run(rounds, terminal);
        }
    },
    UP {
        @Override
        RaceReport measure(int rounds, Terminal terminal) {
            return UpBench.run(rounds, terminal);
        }
    };

    private static final int MOST_ROUNDS = 1000;

    public final RaceReport run(int rounds, Terminal terminal) {
        if (rounds < 1 || rounds > MOST_ROUNDS) {
            throw new Failure(Exit.USAGE, "--rounds takes 1 to %d, not %d".formatted(MOST_ROUNDS, rounds));
        }
        return measure(rounds, terminal);
    }

    abstract RaceReport measure(int rounds, Terminal terminal);

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
