package parity.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import parity.health.Testimony.Redis;
import parity.health.Testimony.Sentinel;

/** Whether the Sentinels name the same master, and whether that one is a master: agreement alone proves nothing. */
record SentinelVerdict(Round round) {

    private static final String GROUP = Kind.SENTINEL.group();

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        var named = round.testimonies(Sentinel.class).values().stream()
                .map(Sentinel::master)
                .collect(Collectors.toCollection(TreeSet::new));
        if (named.size() > 1) {
            findings.add(new Finding(
                    "sentinel.agreement",
                    GROUP,
                    "the Sentinels name different masters: " + Round.names(named),
                    "ask again; if it stays so: dev-restart " + String.join(" ", services())));
        }
        named.forEach(master -> verified(master, findings));
        return findings;
    }

    private void verified(String master, List<Finding> findings) {
        at(master)
                .filter(checked -> checked.answer().testimony() instanceof Redis redis && !redis.isMaster())
                .ifPresent(checked -> findings.add(new Finding(
                        "sentinel.master",
                        GROUP,
                        "the Sentinels name %s as master, which is a replica: applications write to the wrong node"
                                .formatted(checked.name()),
                        "recover-from-sleep tells them whom the replicas follow")));
    }

    /** {@code redis2.localhost:16380} by its host name, or by a port that only one has. */
    private Optional<Checked> at(String address) {
        int colon = address.lastIndexOf(':');
        var host = address.substring(0, colon).split("\\.", 2)[0];
        var port = address.substring(colon + 1);
        var nodes = round.of(Kind.REDIS);
        return nodes.stream()
                .filter(checked -> checked.name().equals(host))
                .findFirst()
                .or(() -> only(nodes.stream()
                        .filter(checked -> listensAt(checked, port))
                        .toList()));
    }

    private static boolean listensAt(Checked checked, String port) {
        return checked.patient().container().stream()
                .flatMap(container -> container.ports().stream())
                .anyMatch(binding -> String.valueOf(binding.target()).equals(port));
    }

    private static Optional<Checked> only(List<Checked> found) {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private List<String> services() {
        return round.of(Kind.SENTINEL).stream()
                .map(checked -> checked.patient().service().name())
                .distinct()
                .toList();
    }
}
