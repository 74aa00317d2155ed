package parity.drill.harm;

import java.util.Map;
import parity.engine.Engine;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.json.Json;

/** A container whose memory limit is lowered to little more than it holds; the engine puts the old one back. */
public record Squeeze(Engine engine, Harm harm) implements Injury {

    private static final long MEGABYTE = 1 << 20;

    /** The engine refuses less. */
    private static final long LEAST = 6 * MEGABYTE;

    /** With what is set now, and the limit that leaves so much beside what it holds now. */
    public static Map<String, String> notes(String service, Json inspected, Json stats, int free) {
        long limit = inspected.at("HostConfig", "Memory").number();
        long lowered = Math.max(LEAST, held(stats) + free * MEGABYTE);
        requireLimit(service, limit);
        if (lowered >= limit) {
            throw new Failure(
                    Exit.USAGE,
                    "%s holds %d of %d MB: to leave it %d MB free is no pressure; take a smaller --free"
                            .formatted(service, held(stats) / MEGABYTE, limit / MEGABYTE, free));
        }
        return Map.of(
                "lowered",
                String.valueOf(lowered),
                "Memory",
                String.valueOf(limit),
                "MemorySwap",
                String.valueOf(inspected.at("HostConfig", "MemorySwap").number()));
    }

    /** Without what the kernel keeps of files, and gives away when asked. */
    static long held(Json stats) {
        var memory = stats.get("memory_stats");
        return memory.get("usage").number()
                - memory.at("stats", "active_file").number()
                - memory.at("stats", "inactive_file").number();
    }

    @Override
    public void make() {
        long lowered = harm.number("lowered");
        new Verbs(engine, harm.container()).update(Map.of("Memory", lowered, "MemorySwap", lowered));
    }

    /** Whoever ended for want of memory is started: not every end is one that the engine starts again. */
    @Override
    public void heal() {
        var verbs = new Verbs(engine, harm.container());
        verbs.update(Map.of("Memory", harm.number("Memory"), "MemorySwap", harm.number("MemorySwap")));
        verbs.tell("start");
    }

    private static void requireLimit(String service, long limit) {
        if (limit <= 0) {
            throw new Failure(
                    Exit.USAGE,
                    "%s has no memory limit, and the engine takes none away again once it is set: give it a mem_limit"
                            .formatted(service));
        }
    }
}
