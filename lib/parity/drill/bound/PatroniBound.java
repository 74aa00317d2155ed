package parity.drill.bound;

import java.time.Duration;
import parity.json.Json;

/** How long a client of a Patroni cluster may have to wait under a fault, by the settings that the cluster lives by. */
public record PatroniBound(
        Duration ttl,
        Duration loopWait,
        Duration retryTimeout,
        Duration primaryStartTimeout,
        boolean failsafe,
        Duration proxy) {

    /** The reference stack's HAProxy asks twice, 500 ms apart, before it believes. */
    private static final Duration PROXY = Duration.ofSeconds(1);

    /** No setting limits it; a checkpoint of a small database takes less. */
    private static final Duration CLEAN_SHUTDOWN = Duration.ofSeconds(2);

    /** From what Patroni's {@code /config} answers: what is absent is its default, what is too small it raises. */
    public static PatroniBound of(Json config) {
        return new PatroniBound(
                        seconds(config, "ttl", 30, 20),
                        seconds(config, "loop_wait", 10, 1),
                        seconds(config, "retry_timeout", 10, 3),
                        seconds(config, "primary_start_timeout", 300, 0),
                        config.get("failsafe_mode").truth(),
                        PROXY)
                .adjusted();
    }

    /** Under a fault of the leader; one that is not known gets the longest. */
    public Bound under(String fault) {
        return switch (fault) {
            case "stop", "switchover" -> handedOver();
            case "postgres-crash" -> restarted();
            default -> expired();
        };
    }

    /** Where the key of a leader that is known to be dead is taken away at once. */
    public Bound withoutTtl() {
        return election(Terms.NONE.and("ttl skipped", Duration.ZERO)).bound();
    }

    /** Where members of etcd are lost, and enough are left or not. */
    public Bound withoutEtcd(boolean enoughLeft) {
        return enoughLeft || failsafe
                ? Terms.NONE.and("retry_timeout", retryTimeout).bound()
                : Bound.none(
                        "without a majority of etcd the leader steps down until it is back (failsafe_mode is off)");
    }

    /** The leader is gone without a word: its key must expire first. */
    private Bound expired() {
        return election(Terms.NONE.and("ttl", ttl)).bound();
    }

    /** The leader gives its key away once it has shut down. */
    private Bound handedOver() {
        return election(Terms.NONE.and("clean shutdown", CLEAN_SHUTDOWN)).bound();
    }

    /** Patroni starts PostgreSQL again in place, and gives it a time; with none another is elected at once. */
    private Bound restarted() {
        return primaryStartTimeout.isZero()
                ? election(Terms.NONE).bound()
                : Terms.NONE
                        .and("loop_wait", loopWait)
                        .and("primary_start_timeout", primaryStartTimeout)
                        .and("proxy", proxy)
                        .bound();
    }

    private Terms election(Terms before) {
        return before.and("loop_wait", loopWait)
                .and("retry_timeout", retryTimeout)
                .and("proxy", proxy);
    }

    /** Patroni's rule {@code loop_wait + 2 * retry_timeout <= ttl}: it takes from the first, then from the second. */
    private PatroniBound adjusted() {
        var least = Duration.ofSeconds(1);
        var retries = retryTimeout.multipliedBy(2);
        if (least.plus(retries).compareTo(ttl) > 0) {
            return with(least, Duration.ofSeconds((ttl.toSeconds() - 1) / 2));
        }
        return loopWait.plus(retries).compareTo(ttl) > 0 ? with(ttl.minus(retries), retryTimeout) : this;
    }

    private PatroniBound with(Duration wait, Duration retry) {
        return new PatroniBound(ttl, wait, retry, primaryStartTimeout, failsafe, proxy);
    }

    /** A number may be written as a text; what is no number Patroni takes for absent. */
    private static Duration seconds(Json config, String name, long usual, long least) {
        return LimitText.whole(config.get(name).text())
                .map(number -> Duration.ofSeconds(Math.max(number, least)))
                .orElse(Duration.ofSeconds(usual));
    }
}
