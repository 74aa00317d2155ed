package parity.health;

import java.util.ArrayList;
import java.util.List;
import parity.health.Testimony.Redis;

/** Whether nodes of Redis that belong together are one master and its replicas; who stands alone is left in peace. */
record RedisVerdict(Round round) {

    private static final String GROUP = Kind.REDIS.group();

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        new RedisGroups(round).all().forEach(group -> judge(group, findings));
        return findings;
    }

    private void judge(List<Checked> group, List<Finding> findings) {
        var masters = group.stream().filter(RedisVerdict::isMaster).toList();
        if (masters.size() > 1) {
            findings.add(several(masters.stream().map(Checked::name).toList()));
        } else if (masters.size() == 1) {
            replicas(masters.getFirst(), group.size() - 1, findings);
        } else if (!hasMasterUnasked(group)) {
            findings.add(new Finding(
                    "redis.master",
                    GROUP,
                    "Redis has no master: nothing can be written",
                    "the Sentinels name one within seconds while they have a quorum; else bring the old one back"));
        }
    }

    private static Finding several(List<String> masters) {
        return new Finding(
                "redis.master",
                GROUP,
                "%d nodes of Redis are masters: %s; writes to all but one will be lost"
                        .formatted(masters.size(), Round.names(masters)),
                "ask again; Sentinel turns an old master into a replica within seconds");
    }

    private static void replicas(Checked master, int expected, List<Finding> findings) {
        int inSync = redis(master).replicas();
        if (inSync < expected) {
            findings.add(new Finding(
                    "redis.replicas",
                    GROUP,
                    "%d of %d replicas are in sync with master %s".formatted(inSync, expected, master.name()),
                    "bring the missing one back; it copies what it lacks by itself"));
        }
    }

    /** One outside the project, or one that tells us nothing: its replicas are content with it. */
    private boolean hasMasterUnasked(List<Checked> group) {
        var known = new RedisAddresses(round);
        return group.stream()
                .filter(node -> node.answer().testimony() instanceof Redis
                        && node.answer().isWell())
                .anyMatch(node -> known.at(redis(node).follows())
                        .filter(master -> !master.name().equals(node.name()))
                        .map(Checked::isMute)
                        .orElse(true));
    }

    private static boolean isMaster(Checked checked) {
        return checked.answer().testimony() instanceof Redis redis && redis.isMaster();
    }

    private static Redis redis(Checked checked) {
        return (Redis) checked.answer().testimony();
    }
}
