package parity.config;

import org.jspecify.annotations.Nullable;

/** What the machine and its engine must have, at least: null, or no processors, where nothing is asked. */
public record Requires(
        @Nullable Version engine,
        @Nullable Version compose,
        @Nullable Size memory,
        int cpus,
        @Nullable Size disk) {

    static final Requires NOTHING = new Requires(null, null, null, 0, null);
}
