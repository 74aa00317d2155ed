package parity.health;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import parity.health.Testimony.Etcd;

/** Whether the members of etcd are one cluster that can decide. */
record EtcdVerdict(Round round) {

    private static final String GROUP = Kind.ETCD.group();

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        if (!round.of(Kind.ETCD).isEmpty()) {
            if (!round.hasMute(Kind.ETCD)) {
                quorum(findings);
            }
            leader(findings);
            alarms(findings);
            clusters(findings);
        }
        return findings;
    }

    private void quorum(List<Finding> findings) {
        int members = round.testimonies(Etcd.class).values().stream()
                .mapToInt(Etcd::members)
                .max()
                .orElse(round.of(Kind.ETCD).size());
        var well = round.testimoniesOfTheWell(Etcd.class);
        // An alarm is no absence: it is said apart.
        long present = round.testimonies(Etcd.class).values().stream()
                .filter(member -> !member.leader().isEmpty())
                .count();
        if (present <= members / 2 && well.size() <= members / 2) {
            findings.add(new Finding(
                    "etcd.quorum",
                    GROUP,
                    "etcd has no quorum (%s): nothing can become leader, and a leader soon steps down"
                            .formatted(presence(well.size(), members)),
                    round.isAtRest(Kind.ETCD)
                            ? "dev-resume " + String.join(" ", silent())
                            : "recover-from-sleep wakes what rests; dev-up " + String.join(" ", silent())));
        }
    }

    private String presence(int well, int members) {
        return round.isDown(Kind.ETCD)
                ? "none of its %d members runs".formatted(round.of(Kind.ETCD).size())
                : "%d of %d members are well".formatted(well, members);
    }

    private List<String> silent() {
        return round.of(Kind.ETCD).stream()
                .filter(checked -> !checked.answer().isWell())
                .map(checked -> checked.patient().service().name())
                .distinct()
                .toList();
    }

    private void leader(List<Finding> findings) {
        var leaders = round.testimoniesOfTheWell(Etcd.class).values().stream()
                .map(Etcd::leader)
                .distinct()
                .toList();
        if (leaders.size() > 1) {
            findings.add(new Finding(
                    "etcd.leader",
                    GROUP,
                    "members of etcd follow %d leaders: it elects just now, or is parted".formatted(leaders.size()),
                    "ask again; if it stays so: dev-restart " + String.join(" ", services())));
        }
    }

    private void alarms(List<Finding> findings) {
        round.testimonies(Etcd.class).values().stream()
                .flatMap(member -> member.alarms().stream())
                .distinct()
                .forEach(alarm -> findings.add(alarm(alarm)));
    }

    private Finding alarm(String alarm) {
        var first = round.of(Kind.ETCD).getFirst().patient().containerName();
        return alarm.equals("NOSPACE")
                ? new Finding(
                        "etcd.alarm.nospace",
                        GROUP,
                        "etcd has used up its quota and takes no more writes: failover has silently ended",
                        "recover-from-sleep makes room; by hand, with docker exec %s: etcdctl compact REVISION, etcdctl defrag --cluster, etcdctl alarm disarm"
                                .formatted(first))
                : new Finding(
                        "etcd.alarm",
                        GROUP,
                        "etcd has the alarm " + alarm,
                        "docker exec %s etcdctl alarm list".formatted(first));
    }

    private void clusters(List<Finding> findings) {
        var clusters = round.testimonies(Etcd.class).values().stream()
                .collect(Collectors.groupingBy(Etcd::cluster, Collectors.counting()));
        if (clusters.size() > 1) {
            findings.add(new Finding(
                    "etcd.cluster",
                    GROUP,
                    "the members of etcd are of %d different clusters: some started without their data"
                            .formatted(clusters.size()),
                    "dev-reset makes a new one of all, with PostgreSQL's data"));
        }
    }

    private List<String> services() {
        return round.of(Kind.ETCD).stream()
                .map(checked -> checked.patient().service().name())
                .distinct()
                .toList();
    }
}
