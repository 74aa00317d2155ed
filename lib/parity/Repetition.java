package parity;

import parity.failure.Exit;
import parity.failure.Failure;
import picocli.CommandLine.Option;

/** How often something is broken, one round after the other. */
final class Repetition {

    private static final int MOST = 1000;

    @Option(names = "--repeat", paramLabel = "N", description = "So many rounds, one after the other (1).")
    private int rounds = 1;

    int rounds() {
        if (rounds < 1 || rounds > MOST) {
            throw new Failure(Exit.USAGE, "--repeat takes 1 to %d, not %d".formatted(MOST, rounds));
        }
        return rounds;
    }

    /** Before what is said of a round: nothing where there is one only. */
    static String place(int round, int rounds) {
        return rounds == 1 ? "" : "round %d of %d: ".formatted(round, rounds);
    }
}
