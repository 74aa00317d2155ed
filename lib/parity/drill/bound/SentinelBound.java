package parity.drill.bound;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** How long a client of Redis may have to wait under a fault, by what its Sentinels were told. */
public record SentinelBound(Duration downAfter, Duration failoverTimeout) {

    /** The two settings, as {@code SENTINEL MASTER} and a report name them. */
    public static final String DOWN_AFTER = "down-after-milliseconds";

    public static final String FAILOVER_TIMEOUT = "failover-timeout";

    /** The most that a Sentinel adds by chance to its next try, so that not all of them begin at once again. */
    private static final Duration CHANCE = Duration.ofSeconds(1);

    /** From the milliseconds of {@code SENTINEL MASTER}: down-after-milliseconds, failover-timeout. */
    public static SentinelBound ofMillis(long downAfter, long failoverTimeout) {
        return new SentinelBound(Duration.ofMillis(downAfter), Duration.ofMillis(failoverTimeout));
    }

    /** From the settings that a round ran under; empty where it was no round of Sentinels. */
    public static Optional<SentinelBound> in(Map<String, String> settings) {
        return millis(settings, DOWN_AFTER)
                .flatMap(downAfter -> millis(settings, FAILOVER_TIMEOUT).map(timeout -> ofMillis(downAfter, timeout)));
    }

    /**
     * Under a fault of the master: it is missed, the Sentinels may each vote for themselves, and try again only twice
     * the failover-timeout after they began. Where they are told to move it, nobody is missed, and nobody votes.
     */
    public Bound under(String fault) {
        return fault.equals("switchover")
                ? Terms.NONE.and(FAILOVER_TIMEOUT, failoverTimeout).bound()
                : Terms.NONE
                        .and("down-after", downAfter)
                        .and(
                                "split vote (2 x failover-timeout + 1)",
                                failoverTimeout.multipliedBy(2).plus(CHANCE))
                        .and(FAILOVER_TIMEOUT, failoverTimeout)
                        .bound();
    }

    /** How long it takes at most where the first vote has a winner. */
    public Duration withoutSplitVote() {
        return downAfter.plus(failoverTimeout);
    }

    private static Optional<Long> millis(Map<String, String> settings, String name) {
        return Optional.ofNullable(settings.get(name)).flatMap(LimitText::whole).map(Integer::longValue);
    }
}
