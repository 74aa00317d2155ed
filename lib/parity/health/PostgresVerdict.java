package parity.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import parity.health.Testimony.Patroni;
import parity.health.Testimony.Receiver;

/** Whether the nodes of Patroni are one cluster: one leader, and replicas that follow it closely. */
record PostgresVerdict(Round round) {

    /** What a replica may lack, in bytes of the log: Patroni's own bound for who may become leader. */
    static final long LAG_BOUND = 1 << 20;

    private static final String GROUP = Kind.PATRONI.group();

    List<Finding> findings() {
        var nodes = round.testimonies(Patroni.class);
        var findings = new ArrayList<Finding>();
        if (!round.of(Kind.PATRONI).isEmpty()) {
            leadership(nodes, findings);
            findings.addAll(outcasts().findings());
            strangers(nodes, findings);
            leader(nodes).ifPresent(leader -> {
                lag(leader, nodes, findings);
                streams(leader, nodes, findings);
                paused(leader, findings);
                synchrony(leader, findings);
            });
        }
        return findings;
    }

    /** The same with its lag, which takes two to know. */
    Checked measured(Checked checked) {
        return checked.answer().testimony() instanceof Patroni node && !node.leads() && node.runs()
                ? leader(round.testimonies(Patroni.class))
                        .map(leader -> checked.with(checked.answer().withDetail("lag " + size(lag(leader, node)))))
                        .orElse(checked)
                : checked;
    }

    private void leadership(Map<String, Patroni> nodes, List<Finding> findings) {
        var leaders = named(nodes, Patroni::leads);
        if (leaders.isEmpty() && !round.hasMute(Kind.PATRONI)) {
            nobodyLeads(nodes, findings);
        } else if (leaders.size() > 1) {
            findings.add(new Finding(
                    "postgres.leader",
                    GROUP,
                    "%d nodes say that they lead: %s".formatted(leaders.size(), Round.names(leaders)),
                    "ask again; a node that was just unpaused steps down within seconds"));
        }
    }

    /** A refused password explains it, and is said apart. */
    private void nobodyLeads(Map<String, Patroni> nodes, List<Finding> findings) {
        if (isWaitingForNobody(nodes)) {
            findings.add(volumesGone());
        } else if (outcasts().refusals().isEmpty()) {
            findings.add(headless());
        }
    }

    private OutcastVerdict outcasts() {
        return new OutcastVerdict(round, this::reinit);
    }

    private boolean isWaitingForNobody(Map<String, Patroni> nodes) {
        var all = round.of(Kind.PATRONI);
        return !nodes.isEmpty()
                && all.stream()
                        .allMatch(checked -> checked.answer().reason().contains("waiting for leader to bootstrap"));
    }

    private Finding volumesGone() {
        return new Finding(
                "postgres.bootstrap",
                GROUP,
                "PostgreSQL's data is gone, and etcd remembers that there was some: every node waits for a leader that cannot come",
                "recover-from-sleep has a new cluster made where every volume is empty; else dev-reset --no-backup");
    }

    private Finding headless() {
        return round.isDown(Kind.PATRONI) ? lifeless() : leaderless();
    }

    private Finding lifeless() {
        return new Finding(
                "postgres.leader",
                GROUP,
                "PostgreSQL has no leader, for none of its nodes runs: nothing can be written",
                (round.isAtRest(Kind.PATRONI) ? "dev-resume " : "dev-up ") + String.join(" ", services()));
    }

    private Finding leaderless() {
        return new Finding(
                "postgres.leader",
                GROUP,
                "PostgreSQL has no leader: nothing can be written",
                "Patroni elects one within 20 s while etcd has a quorum; logs %s -n 30 says why it does not"
                        .formatted(String.join(" ", services())));
    }

    private void strangers(Map<String, Patroni> nodes, List<Finding> findings) {
        var systems = nodes.values().stream()
                .map(Patroni::system)
                .filter(system -> !system.isEmpty())
                .distinct()
                .count();
        if (systems > 1) {
            findings.add(
                    new Finding(
                            "postgres.system",
                            GROUP,
                            "the nodes hold the data of %d different clusters".formatted(systems),
                            "keep the leader's, for each of the others: docker exec LEADER patronictl -c /tmp/patroni.yml reinit pg NODE --force"));
        }
    }

    private void lag(Patroni leader, Map<String, Patroni> nodes, List<Finding> findings) {
        nodes.forEach((name, node) -> {
            if (!node.leads() && node.streams() && lag(leader, node) > LAG_BOUND) {
                findings.add(new Finding(
                        "postgres.lag." + name,
                        GROUP,
                        "%s is %s behind the leader; more than %s is too much for it to take over"
                                .formatted(name, size(lag(leader, node)), size(LAG_BOUND)),
                        "it catches up by itself when the load ends; if not: " + reinit(name)));
            }
        });
    }

    /** A base backup receives the log as well, so only who bears a node's name counts. */
    private void streams(Patroni leader, Map<String, Patroni> nodes, List<Finding> findings) {
        var fed = leader.receivers().stream()
                .filter(receiver -> receiver.state().equals("streaming"))
                .map(Receiver::name)
                .toList();
        nodes.forEach((name, node) -> {
            if (!node.leads() && node.runs() && node.streams() && !fed.contains(node.name())) {
                findings.add(new Finding(
                        "postgres.stream." + name,
                        GROUP,
                        "%s says that it streams, but the leader %s sends it nothing".formatted(name, leader.name()),
                        "ask again; if it stays so: dev-restart " + name));
            }
        });
    }

    private void paused(Patroni leader, List<Finding> findings) {
        if (leader.paused()) {
            findings.add(new Finding(
                    "postgres.paused",
                    GROUP,
                    "Patroni is in maintenance mode: there is no failover",
                    "docker exec %s patronictl -c /tmp/patroni.yml resume".formatted(container(leader.name()))));
        }
    }

    private void synchrony(Patroni leader, List<Finding> findings) {
        boolean isWanted = round.of(Kind.PATRONI).stream()
                .anyMatch(checked ->
                        "true".equals(checked.patient().service().environment().get("POSTGRES_SYNCHRONOUS")));
        boolean isThere = leader.receivers().stream()
                .anyMatch(it -> Stream.of("sync", "quorum").anyMatch(it.sync()::equals));
        if (isWanted && !isThere) {
            findings.add(new Finding(
                    "postgres.synchronous",
                    GROUP,
                    "no replica is synchronous, though POSTGRES_SYNCHRONOUS asks for one: a failover can lose writes",
                    "bring a replica back; Patroni makes it synchronous within seconds"));
        }
    }

    private String reinit(String name) {
        var asker = named(round.testimonies(Patroni.class), Patroni::leads).stream()
                .findFirst()
                .orElse(name);
        return "docker exec %s patronictl -c /tmp/patroni.yml reinit pg %s --force".formatted(container(asker), name);
    }

    private String container(String component) {
        return round.of(Kind.PATRONI).stream()
                .filter(checked -> checked.name().equals(component))
                .findFirst()
                .map(checked -> checked.patient().containerName())
                .orElse(component);
    }

    private static Optional<Patroni> leader(Map<String, Patroni> nodes) {
        return nodes.values().stream().filter(Patroni::leads).findFirst();
    }

    private static long lag(Patroni leader, Patroni replica) {
        return Math.max(0, leader.position() - replica.position());
    }

    private static List<String> named(Map<String, Patroni> nodes, Predicate<Patroni> which) {
        return nodes.entrySet().stream()
                .filter(node -> which.test(node.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<String> services() {
        return round.of(Kind.PATRONI).stream()
                .map(checked -> checked.patient().service().name())
                .toList();
    }

    private static String size(long bytes) {
        return bytes < 1 << 20 ? bytes / 1024 + " KiB" : bytes / (1 << 20) + " MiB";
    }
}
