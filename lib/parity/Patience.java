package parity;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import parity.failure.Exit;
import parity.failure.Failure;
import picocli.CommandLine.Option;

/** How long a recipe waits for services. */
public final class Patience {

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "120",
            description = "Wait no longer than this (${DEFAULT-VALUE}).")
    private int seconds = 120;

    /** Null where nobody waits. */
    public @Nullable Duration when(boolean isWaiting) {
        if (seconds < 0) {
            throw new Failure(Exit.USAGE, "--timeout %d lies in the past".formatted(seconds));
        }
        return isWaiting ? Duration.ofSeconds(seconds) : null;
    }
}
