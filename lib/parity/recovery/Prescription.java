package parity.recovery;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import parity.compose.Container;
import parity.health.Condition;
import parity.health.Condition.State;
import parity.health.Finding;
import parity.plan.Planner;
import parity.plan.Step;
import parity.recovery.Repair.Clone;
import parity.recovery.Repair.Forget;
import parity.recovery.Repair.MakeRoom;
import parity.recovery.Repair.Reconnect;
import parity.recovery.Repair.Redirect;
import parity.recovery.Repair.Restart;
import parity.recovery.Repair.Wake;

/** Decides what is repaired next; it touches nothing, and nothing that it names loses data. */
record Prescription(Situation situation, Set<String> tried) {

    /** What a restart cannot mend: a wrong password, data of another cluster, data that is gone or parted. */
    private static final List<String> BEYOND_RESTART = List.of(
            "password",
            "system ID",
            "valid checkpoint",
            "WAL that nobody has",
            "waiting for leader to bootstrap",
            "alarm ");

    private static final String UNFED = "postgres.stream.";
    private static final String STUCK = "postgres.stuck.";

    /** What is sure to be needed, and was not tried yet. */
    List<Repair> now() {
        return untried(sure());
    }

    /** The same; where there is none, what can be tried with something that did not mend itself although it had time. */
    List<Repair> afterPatience() {
        var sure = now();
        return sure.isEmpty() ? later() : sure;
    }

    private Stream<? extends Repair> sure() {
        return Stream.of(waking(), reconnecting(), room(), forgetting(), cloning())
                .flatMap(repairs -> repairs);
    }

    private List<Repair> later() {
        var redirections = untried(redirecting().stream());
        return redirections.isEmpty() ? lowest(untried(Stream.concat(restarting(), reviving()))) : redirections;
    }

    private Stream<Wake> waking() {
        return Planner.wake(situation.containers().all(), this::isDone).steps().stream()
                .flatMap(step -> wake(step).stream());
    }

    /** A job that did its work is well, and stays as it is. */
    private boolean isDone(String service) {
        return situation.diagnosis().conditions().stream()
                .filter(condition -> condition.service().equals(service))
                .allMatch(Condition::isWell);
    }

    private Optional<Wake> wake(Step step) {
        return switch (step) {
            case Step.Unpause(var container, var cause) -> Optional.of(wake(container, step, cause));
            case Step.Start(var container, var cause) -> Optional.of(wake(container, step, cause));
            default -> Optional.empty();
        };
    }

    private Wake wake(Container container, Step step, String cause) {
        return new Wake(situation.layer(container), container, step.verb(), cause);
    }

    private Stream<Reconnect> reconnecting() {
        return situation.containers().all().stream()
                .filter(Container::isRunning)
                .flatMap(container -> situation.project().networksLostBy(container).stream()
                        .map(network -> new Reconnect(
                                situation.layer(container),
                                container,
                                network.name(),
                                situation.project().aliases(container.service(), network))));
    }

    private Stream<MakeRoom> room() {
        return situation.has("etcd.alarm.nospace")
                ? Stream.of(new MakeRoom(situation.running(Layer.ETCD)))
                : Stream.of();
    }

    private Stream<Forget> forgetting() {
        return situation.staleKey().stream()
                .flatMap(key -> situation.running(Layer.ETCD).stream().limit(1).map(etcd -> new Forget(etcd, key)));
    }

    /** The leader's clients never saw what only such a copy has; data of another cluster would be missed. */
    private Stream<Clone> cloning() {
        var leaders = situation.well(Layer.POSTGRES, "leader");
        return leaders.size() != 1
                ? Stream.of()
                : situation.diagnosis().findings().stream()
                        .map(Finding::id)
                        .filter(id -> id.startsWith(STUCK))
                        .flatMap(id -> situation.container(id.substring(STUCK.length())).stream())
                        .map(node -> new Clone(leaders.getFirst(), node));
    }

    /** Only where there is no doubt who is master. */
    private Optional<Redirect> redirecting() {
        var masters = situation.well(Layer.REDIS, "master");
        var replicas = situation.well(Layer.REDIS, "replica");
        var sentinels = situation.running(Layer.SENTINEL);
        return situation.has("sentinel.master") && masters.size() == 1 && !replicas.isEmpty()
                ? Optional.of(new Redirect(
                        sentinels, replicas.getFirst(), masters.getFirst().service()))
                : Optional.empty();
    }

    private Stream<Restart> restarting() {
        return situation.diagnosis().unwell().stream()
                .filter(condition -> condition.state() == State.UNHEALTHY)
                .filter(condition -> isCarried(Layer.of(condition)))
                .filter(condition -> BEYOND_RESTART.stream()
                        .noneMatch(sign -> condition.reason().contains(sign)))
                .flatMap(condition -> situation
                        .container(condition)
                        .map(container -> new Restart(Layer.of(condition), container, condition.reason()))
                        .stream());
    }

    /** A replica that lost its network holds a connection on which nothing comes any more, and waits a minute for it. */
    private Stream<Restart> reviving() {
        return situation.diagnosis().findings().stream()
                .filter(finding -> finding.id().startsWith(UNFED))
                .flatMap(finding -> situation
                        .container(finding.id().substring(UNFED.length()))
                        .map(container -> new Restart(Layer.POSTGRES, container, "the leader sends it nothing"))
                        .stream());
    }

    /** What has nothing to stand on is not to blame, and would fall again. */
    private boolean isCarried(Layer layer) {
        return switch (layer) {
            case POSTGRES -> !situation.has("etcd.quorum");
            case HAPROXY -> situation.count(Layer.POSTGRES) == 0 || isLed(Layer.POSTGRES, "leader");
            case SENTINEL -> situation.count(Layer.REDIS) == 0 || isLed(Layer.REDIS, "master");
            default -> true;
        };
    }

    private boolean isLed(Layer layer, String role) {
        return !situation.well(layer, role).isEmpty();
    }

    /** What stands on a layer that is broken may be well as soon as that is. */
    private static List<Repair> lowest(List<Repair> repairs) {
        var first = repairs.stream().map(Repair::layer).min(Comparator.naturalOrder());
        return repairs.stream()
                .filter(repair -> Optional.of(repair.layer()).equals(first))
                .toList();
    }

    private List<Repair> untried(Stream<? extends Repair> repairs) {
        return repairs.filter(repair -> !tried.contains(repair.deed()))
                .sorted(Comparator.comparing(Repair::layer))
                .map(Repair.class::cast)
                .toList();
    }
}
