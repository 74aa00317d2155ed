package parity.drill.chronicle;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parity.drill.bound.Bound;
import parity.drill.fault.Part;

/**
 * All that was seen in one round of a drill, and nothing that was concluded from it. Times count from the round's own
 * start on a clock that never jumps.
 *
 * @param oldLeader who led when the fault was made; empty where nobody leads
 * @param present what was found in the data after recovery
 * @param settings what the round ran under, in the order in which it is told
 * @param writtenBehind the ids that the old leader itself took from a direct client after another led
 * @param orders what customers met, where a shop runs
 */
public record Chronicle(
        Part part,
        Injection injection,
        String oldLeader,
        List<Write> writes,
        List<Read> reads,
        List<Sighting> sightings,
        ReadBack present,
        Recovery recovery,
        Optional<Rejoin> rejoin,
        Bound bound,
        Map<String, String> settings,
        List<Long> writtenBehind,
        Overhead overhead,
        Optional<Orders> orders) {

    /** The setting that says whether Patroni's leader may lead on without etcd. */
    public static final String FAILSAFE = "failsafe";

    public Chronicle {
        writes = List.copyOf(writes);
        reads = List.copyOf(reads);
        sightings = List.copyOf(sightings);
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        writtenBehind = List.copyOf(writtenBehind);
    }
}
