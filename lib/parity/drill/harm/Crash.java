package parity.drill.harm;

import java.time.Duration;
import java.util.List;
import parity.engine.Engine;
import parity.failure.Failure;

/** The first process of PostgreSQL killed inside its container; Patroni itself starts it again. */
record Crash(Engine engine, Harm harm) implements Injury {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Override
    public void make() {
        // The shell's own kill: many images have no program of that name.
        var done = engine.run(harm.container(), List.of("sh", "-c", "kill -9 " + pid()), LIMIT);
        if (!done.succeeded()) {
            throw new Failure("cannot kill PostgreSQL in %s: %s".formatted(harm.service(), done.words()));
        }
    }

    @Override
    public void heal() {
        // It is not ours to heal: to see that it heals is what the drill is for.
    }

    private long pid() {
        return Long.parseLong(harm.notes().getOrDefault("pid", ""));
    }
}
