package parity.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import parity.health.Testimony.Redis;
import parity.health.Testimony.Sentinel;

/** Whether the Sentinels name the same master, and whether that one is a master: agreement alone proves nothing. */
record SentinelVerdict(Round round) {

    private static final String GROUP = Kind.SENTINEL.group();

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        var sets = round.testimonies(Sentinel.class).values().stream()
                .collect(Collectors.groupingBy(
                        Sentinel::name,
                        TreeMap::new,
                        Collectors.mapping(Sentinel::master, Collectors.toCollection(TreeSet::new))));
        sets.values().forEach(named -> {
            agreed(named, findings);
            named.forEach(master -> verified(master, findings));
        });
        return findings;
    }

    private void agreed(Set<String> named, List<Finding> findings) {
        if (named.size() > 1) {
            findings.add(new Finding(
                    "sentinel.agreement",
                    GROUP,
                    "the Sentinels name different masters: " + Round.names(named),
                    "ask again; if it stays so: dev-restart " + String.join(" ", services())));
        }
    }

    private void verified(String master, List<Finding> findings) {
        new RedisAddresses(round)
                .at(master)
                .filter(checked -> checked.answer().testimony() instanceof Redis redis && !redis.isMaster())
                .ifPresent(checked -> findings.add(new Finding(
                        "sentinel.master",
                        GROUP,
                        "the Sentinels name %s as master, which is a replica: applications write to the wrong node"
                                .formatted(checked.name()),
                        "recover-from-sleep tells them whom the replicas follow")));
    }

    private List<String> services() {
        return round.of(Kind.SENTINEL).stream()
                .map(checked -> checked.patient().service().name())
                .distinct()
                .toList();
    }
}
