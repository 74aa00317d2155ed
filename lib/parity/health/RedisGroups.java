package parity.health;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parity.health.Testimony.Redis;
import parity.health.Testimony.Sentinel;

/** The nodes of Redis in groups: who follows whom, and whom the same Sentinels watch; who stands alone is in none. */
record RedisGroups(Round round) {

    /** Silent nodes are in them as well, where others tell of them. */
    List<List<Checked>> all() {
        var groups = new ArrayList<Set<String>>();
        Stream.concat(followers(), watched()).filter(names -> !names.isEmpty()).forEach(names -> merge(names, groups));
        return groups.stream().map(this::nodes).toList();
    }

    private Stream<Set<String>> followers() {
        return round.testimonies(Redis.class).entrySet().stream()
                .filter(node -> !node.getValue().isMaster())
                .map(node -> Stream.concat(
                                Stream.of(node.getKey()),
                                names(Stream.of(node.getValue().follows())))
                        .collect(Collectors.toSet()));
    }

    private Stream<Set<String>> watched() {
        return round.testimonies(Sentinel.class).values().stream()
                .map(sentinel -> names(sentinel.watched()).collect(Collectors.toSet()));
    }

    private Stream<String> names(Stream<String> addresses) {
        var known = new RedisAddresses(round);
        return addresses.flatMap(address -> known.at(address).stream()).map(Checked::name);
    }

    private static void merge(Set<String> names, List<Set<String>> groups) {
        var merged = new LinkedHashSet<>(names);
        var touched = groups.stream()
                .filter(group -> group.stream().anyMatch(names::contains))
                .toList();
        touched.forEach(merged::addAll);
        groups.removeAll(touched);
        groups.add(merged);
    }

    private List<Checked> nodes(Set<String> names) {
        return round.of(Kind.REDIS).stream()
                .filter(checked -> names.contains(checked.name()))
                .toList();
    }
}
