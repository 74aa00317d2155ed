package parity.drill.figure;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parity.drill.chronicle.Chronicle;
import parity.drill.chronicle.Sighting;
import parity.drill.chronicle.Sighting.Role;

/**
 * Who led when. Only who was ever seen to take writes counts: the leader among etcd's members, say, is none of those a
 * client writes to.
 */
public record Leadership(List<Lane> lanes, String old, Duration fault) {

    public Leadership {
        lanes = lanes.stream().filter(Lane::everLed).toList();
    }

    public static Leadership in(Chronicle chronicle, List<Lane> lanes) {
        return new Leadership(
                lanes, chronicle.oldLeader(), chronicle.injection().begun());
    }

    /** When the old leader was first seen not to lead any more. */
    public Optional<Sighting> lost() {
        return afterFault().filter(look -> isOld(look) && !Lane.leads(look)).findFirst();
    }

    /** When another was first seen as primary. */
    Optional<Sighting> elected() {
        return afterFault()
                .filter(look -> !isOld(look) && look.role() == Role.PRIMARY)
                .findFirst();
    }

    public boolean wasSeenToLead() {
        return looks().anyMatch(
                        look -> isOld(look) && Lane.leads(look) && look.at().compareTo(fault) <= 0);
    }

    /** The times of all who led, in order. An old leader that took no writes, such as one that is only just back, did not. */
    List<Reign> reigns() {
        return lanes.stream()
                .flatMap(lane -> Reign.in(lane).stream())
                .filter(reign -> reign.writes().isPresent() || !reign.node().equals(old))
                .sorted(Comparator.comparing(Reign::from))
                .toList();
    }

    private boolean isOld(Sighting look) {
        return look.node().equals(old);
    }

    private Stream<Sighting> afterFault() {
        return looks().filter(look -> look.at().compareTo(fault) > 0);
    }

    private Stream<Sighting> looks() {
        return lanes.stream().flatMap(lane -> lane.looks().stream()).sorted(Comparator.comparing(Sighting::at));
    }
}
