package parity.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import parity.health.Testimony.Patroni;
import parity.health.Testimony.Proxy;

/** Whether HAProxy's ports lead where they should: writes to the leader, reads to replicas where there are some. */
record ProxyVerdict(Round round) {

    private static final String GROUP = Kind.HAPROXY.group();

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        var nodes = round.testimonies(Patroni.class);
        var leaders = nodes.values().stream()
                .filter(Patroni::leads)
                .map(Patroni::name)
                .toList();
        round.testimonies(Proxy.class).forEach((name, proxy) -> {
            if (leaders.size() == 1) {
                writes(name, proxy, leaders.getFirst(), findings);
                reads(name, proxy, leaders.getFirst(), nodes, findings);
            }
        });
        return findings;
    }

    private static void writes(String name, Proxy proxy, String leader, List<Finding> findings) {
        if (!proxy.writers().isEmpty() && !proxy.writers().equals(List.of(leader))) {
            findings.add(new Finding(
                    "haproxy.write",
                    GROUP,
                    "the write port of %s leads to %s, the leader is %s"
                            .formatted(name, Round.names(proxy.writers()), leader),
                    "it follows within a second; if not: dev-restart " + name));
        }
    }

    private static void reads(
            String name, Proxy proxy, String leader, Map<String, Patroni> nodes, List<Finding> findings) {
        boolean hasReplica = nodes.values().stream().anyMatch(node -> !node.leads() && node.runs() && node.streams());
        if (hasReplica && proxy.readers().contains(leader)) {
            findings.add(new Finding(
                    "haproxy.read",
                    GROUP,
                    "the read port of %s leads to the leader %s, though there are replicas".formatted(name, leader),
                    "set READ_CHECK to /replica, then dev-up " + name));
        }
    }
}
