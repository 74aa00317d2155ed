package parity.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import parity.health.Testimony.Redis;

/** Whether the nodes of Redis are one master and its replicas; those that stand alone are left in peace. */
record RedisVerdict(Round round) {

    private static final String GROUP = Kind.REDIS.group();

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        var nodes = round.testimonies(Redis.class);
        if (isOneCluster(nodes)) {
            masters(nodes, findings);
        }
        return findings;
    }

    /** Several caches in one project are several, unless a Sentinel watches or one follows another. */
    private boolean isOneCluster(Map<String, Redis> nodes) {
        return !nodes.isEmpty()
                && (!round.of(Kind.SENTINEL).isEmpty()
                        || nodes.values().stream().anyMatch(node -> !node.isMaster()));
    }

    private void masters(Map<String, Redis> nodes, List<Finding> findings) {
        var masters = nodes.entrySet().stream()
                .filter(node -> node.getValue().isMaster())
                .map(Map.Entry::getKey)
                .toList();
        if (masters.isEmpty()) {
            findings.add(new Finding(
                    "redis.master",
                    GROUP,
                    "Redis has no master: nothing can be written",
                    "the Sentinels name one within seconds while they have a quorum; else bring the old one back"));
        } else if (masters.size() > 1) {
            findings.add(new Finding(
                    "redis.master",
                    GROUP,
                    "%d nodes of Redis are masters: %s; writes to all but one will be lost"
                            .formatted(masters.size(), Round.names(masters)),
                    "ask again; Sentinel turns an old master into a replica within seconds"));
        } else {
            replicas(masters.getFirst(), nodes, findings);
        }
    }

    private void replicas(String master, Map<String, Redis> nodes, List<Finding> findings) {
        int inSync = nodes.values().stream()
                .filter(Redis::isMaster)
                .mapToInt(Redis::replicas)
                .sum();
        int expected = round.of(Kind.REDIS).size() - 1;
        if (inSync < expected) {
            findings.add(new Finding(
                    "redis.replicas",
                    GROUP,
                    "%d of %d replicas are in sync with master %s".formatted(inSync, expected, master),
                    "bring the missing one back; it copies what it lacks by itself"));
        }
    }
}
