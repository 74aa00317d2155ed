package parity.drill;

import java.time.Duration;
import parity.json.Json;

/** What Patroni's settings promise, until PatroniBound is here. */
final class TrialBound {

    private TrialBound() {}

    static Bound of(Json config) {
        long sum = value(config, "ttl", 30) + value(config, "loop_wait", 10) + value(config, "retry_timeout", 10) + 1;
        return new Bound(Duration.ofSeconds(sum), "ttl + loop_wait + retry_timeout + 1 = " + sum);
    }

    static Bound ofSentinel(Duration downAfter, Duration timeout) {
        return new Bound(downAfter.plus(timeout), "down-after %s + failover-timeout %s".formatted(downAfter, timeout));
    }

    private static long value(Json config, String name, long usual) {
        return config.get(name).isPresent() ? config.get(name).number() : usual;
    }
}
