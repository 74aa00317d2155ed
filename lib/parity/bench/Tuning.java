package parity.bench;

import java.util.List;

/**
 * Settings other than those that the stack is shipped with.
 *
 * @param line what sets them, for a shell inside of each of these services, which knows its password
 */
record Tuning(String title, List<String> services, String line) {

    private static final String REDIS = """
            me=${HOSTNAME%%%%.*}; port=$(printf '%%s\\n' $REDIS_NODES ${SENTINELS:-} | sed -n "s/^$me://p")
            [ "$(REDISCLI_AUTH=$REDIS_PASSWORD redis-cli -h "$HOSTNAME" -p "$port" %s)" = OK ]""";

    /** The drill sets it itself. */
    static final Tuning SYNCHRONOUS = new Tuning("synchronous", List.of(), "");

    /** Those of Patroni itself, where nobody says others. */
    static final Tuning PATRONI_DEFAULTS = new Tuning(
            "ttl 30, loop_wait 10, retry_timeout 10",
            List.of("patroni1"),
            "patronictl -c /tmp/patroni.yml edit-config pg -s ttl=30 -s loop_wait=10 -s retry_timeout=10 --quiet --force");

    static final Tuning SLOW_SENTINELS = new Tuning(
            "down-after 5000",
            List.of("sentinel1", "sentinel2", "sentinel3"),
            REDIS.formatted("sentinel set mymaster down-after-milliseconds 5000"));

    static final Tuning NO_REPLICA_REQUIRED = new Tuning(
            "min-replicas-to-write 0",
            List.of("redis1", "redis2", "redis3"),
            REDIS.formatted("config set min-replicas-to-write 0"));

    Tuning {
        services = List.copyOf(services);
    }
}
