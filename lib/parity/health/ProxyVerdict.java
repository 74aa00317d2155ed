package parity.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import parity.health.Testimony.Patroni;
import parity.health.Testimony.Proxy;

/** Whether HAProxy's ports lead where they should: writes to the leader, reads to every replica where there are some. */
record ProxyVerdict(Round round) {

    static final String WRITE = "haproxy.write";
    static final String READ = "haproxy.read";

    private static final String GROUP = Kind.HAPROXY.group();

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        var nodes = round.testimonies(Patroni.class);
        var leaders = names(nodes, Patroni::leads);
        if (leaders.size() == 1) {
            var leader = leaders.getFirst();
            var replicas = names(nodes, node -> !node.leads() && node.runs() && node.streams());
            round.testimonies(Proxy.class).forEach((name, proxy) -> {
                writes(name, proxy, leader, findings);
                reads(name, proxy, leader, replicas, findings);
            });
        }
        return findings;
    }

    /** HAProxy learns of a change when it next asks, which is twice a second: one look alone proves nothing. */
    static boolean isFleeting(Finding finding) {
        return finding.id().equals(WRITE) || finding.id().equals(READ);
    }

    private static void writes(String name, Proxy proxy, String leader, List<Finding> findings) {
        if (!proxy.writers().isEmpty() && !proxy.writers().equals(List.of(leader))) {
            findings.add(new Finding(
                    WRITE,
                    GROUP,
                    "the write port of %s leads to %s, the leader is %s"
                            .formatted(name, Round.names(proxy.writers()), leader),
                    "it follows within a second; if not: dev-restart " + name));
        }
    }

    private void reads(String name, Proxy proxy, String leader, List<String> replicas, List<Finding> findings) {
        if (!replicas.isEmpty() && proxy.readers().contains(leader)) {
            findings.add(new Finding(
                    READ,
                    GROUP,
                    "the read port of %s leads to the leader %s, though there are replicas".formatted(name, leader),
                    "set READ_CHECK to /replica, then dev-up " + name));
        }
        var missing = without(replicas, proxy.readers());
        if (!missing.isEmpty()) {
            findings.add(astray(name, "does not lead to " + Round.names(missing), "streams"));
        }
        var stale = without(without(proxy.readers(), replicas), List.of(leader));
        if (!stale.isEmpty() && !round.hasMute(Kind.PATRONI)) {
            findings.add(astray(name, "leads to " + Round.names(stale), "does not stream: what is read there is old"));
        }
    }

    private static Finding astray(String name, String where, String what) {
        return new Finding(
                READ,
                GROUP,
                "the read port of %s %s, which %s".formatted(name, where, what),
                "it follows within a second; if not: dev-restart " + name);
    }

    private static List<String> names(Map<String, Patroni> nodes, Predicate<Patroni> which) {
        return nodes.values().stream().filter(which).map(Patroni::name).toList();
    }

    private static List<String> without(List<String> some, List<String> others) {
        return some.stream().filter(name -> !others.contains(name)).toList();
    }
}
