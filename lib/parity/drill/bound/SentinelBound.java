package parity.drill.bound;

import java.time.Duration;

/** How long a client of Redis may have to wait under a fault, by what its Sentinels were told. */
public record SentinelBound(Duration downAfter, Duration failoverTimeout) {

    /** From the milliseconds of {@code SENTINEL MASTER}: down-after-milliseconds, failover-timeout. */
    public static SentinelBound ofMillis(long downAfter, long failoverTimeout) {
        return new SentinelBound(Duration.ofMillis(downAfter), Duration.ofMillis(failoverTimeout));
    }

    /** Under a fault of the master; where the Sentinels are told to move it, nobody has to be missed first. */
    public Bound under(String fault) {
        var missed = fault.equals("switchover") ? Terms.NONE : Terms.NONE.and("down-after", downAfter);
        return missed.and("failover-timeout", failoverTimeout).bound();
    }
}
