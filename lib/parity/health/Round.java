package parity.health;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that were asked at one time: what they say of each other can be compared.
 *
 * <p>Of a kind of which only some were asked nothing is concluded: who is missing may be well.
 */
record Round(List<Checked> all, Set<Kind> partial) {

    Round {
        all = List.copyOf(all);
        partial = Set.copyOf(partial);
    }

    Round(List<Checked> all) {
        this(all, Set.of());
    }

    /** What lies between the components, and each with what only the others could tell of it. */
    Diagnosis diagnosis(String project, java.time.Duration took) {
        var postgres = new PostgresVerdict(this);
        var findings = Stream.of(
                        about(Kind.ETCD, new EtcdVerdict(this).findings()),
                        about(Kind.PATRONI, postgres.findings()),
                        about(Kind.PATRONI, new ProxyVerdict(this).findings()),
                        about(Kind.REDIS, new RedisVerdict(this).findings()),
                        new SentinelVerdict(this).findings())
                .flatMap(List::stream)
                .toList();
        var conditions = all.stream()
                .map(checked -> postgres.measured(checked).condition())
                .toList();
        return new Diagnosis(project, conditions, findings, took);
    }

    private List<Finding> about(Kind kind, List<Finding> findings) {
        return partial.contains(kind) ? List.of() : findings;
    }

    List<Checked> of(Kind kind) {
        return all.stream().filter(checked -> checked.patient().kind() == kind).toList();
    }

    /** Of this kind there is one that works, but is not to be asked for more: what it would say is not known. */
    boolean hasMute(Kind kind) {
        return of(kind).stream().anyMatch(Checked::isMute);
    }

    /** None of this kind runs, so that none was asked. */
    boolean isDown(Kind kind) {
        return of(kind).stream().allMatch(checked -> checked.answer().state() == Condition.State.DOWN);
    }

    /** All of this kind that are not well are paused. */
    boolean isAtRest(Kind kind) {
        return of(kind).stream()
                .filter(checked -> !checked.answer().isWell())
                .allMatch(checked -> checked.answer().reason().startsWith(Fate.PAUSED));
    }

    /** What those testified who had something to say, by their names. */
    <T extends Testimony> Map<String, T> testimonies(Class<T> kind) {
        return all.stream()
                .filter(checked -> kind.isInstance(checked.answer().testimony()))
                .collect(Collectors.toMap(
                        Checked::name,
                        checked -> kind.cast(checked.answer().testimony()),
                        (first, _) -> first,
                        LinkedHashMap::new));
    }

    /** The same, without those that were found unwell. */
    <T extends Testimony> Map<String, T> testimoniesOfTheWell(Class<T> kind) {
        return new Round(all.stream()
                        .filter(checked -> checked.answer().isWell())
                        .toList())
                .testimonies(kind);
    }

    /** {@code patroni1, patroni3} */
    static String names(java.util.Collection<String> names) {
        return String.join(", ", names);
    }
}
