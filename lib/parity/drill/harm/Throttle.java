package parity.drill.harm;

import java.util.Map;
import parity.engine.Engine;
import parity.json.Json;

/** A container that may have a part of one core, by the engine's own limits; what they were is put back. */
public record Throttle(Engine engine, Harm harm) implements Injury {

    private static final String PERCENT = "percent";
    private static final long NANOS_OF_PERCENT = 10_000_000;
    private static final long PERIOD = 100_000;

    /** With what is set now. A core is counted in one of two ways, and the engine refuses to mix them. */
    public static Map<String, String> notes(Json inspected, int percent) {
        var limits = inspected.get("HostConfig");
        return Map.of(
                PERCENT,
                String.valueOf(percent),
                "NanoCpus",
                String.valueOf(limits.get("NanoCpus").number()),
                "CpuQuota",
                String.valueOf(limits.get("CpuQuota").number()),
                "CpuPeriod",
                String.valueOf(limits.get("CpuPeriod").number()));
    }

    static Map<String, Long> limited(Harm harm) {
        long percent = harm.number(PERCENT);
        return harm.number("NanoCpus") > 0
                ? Map.of("NanoCpus", percent * NANOS_OF_PERCENT)
                : Map.of("CpuQuota", percent * PERIOD / 100, "CpuPeriod", PERIOD);
    }

    /** The engine takes 0 for "as it is": without a limit is -1. */
    static Map<String, Long> asBefore(Harm harm) {
        long nanos = harm.number("NanoCpus");
        long quota = harm.number("CpuQuota");
        long period = harm.number("CpuPeriod");
        return nanos > 0
                ? Map.of("NanoCpus", nanos)
                : Map.of("CpuQuota", quota > 0 ? quota : -1, "CpuPeriod", period > 0 ? period : PERIOD);
    }

    @Override
    public void make() {
        new Verbs(engine, harm.container()).update(limited(harm));
    }

    @Override
    public void heal() {
        new Verbs(engine, harm.container()).update(asBefore(harm));
    }
}
