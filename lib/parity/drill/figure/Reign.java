package parity.drill.figure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parity.drill.chronicle.Sighting.Role;

/**
 * A time in which a node led.
 *
 * @param from when it was first seen as primary
 * @param writes when it was first seen to take writes, which may need replicas that follow it; empty where it never did
 */
public record Reign(String node, Duration from, Optional<Duration> writes, Duration until) {

    /** Those of one node: who is barred for a while begins anew when it takes writes again. */
    static List<Reign> in(Lane lane) {
        var reigns = new ArrayList<Reign>();
        var before = Role.SILENT;
        for (var stretch : lane.stretches()) {
            boolean isOn = before == Role.PRIMARY;
            if (isOn && stretch.leads() && reigns.getLast().writes().isEmpty()) {
                reigns.add(reigns.removeLast().writing(stretch));
            } else if (stretch.role() == Role.PRIMARY && (!isOn || stretch.leads())) {
                reigns.add(begun(stretch));
            }
            before = stretch.role();
        }
        return reigns;
    }

    private static Reign begun(Stretch stretch) {
        return new Reign(
                stretch.node(),
                stretch.from(),
                Optional.of(stretch.from()).filter(_ -> stretch.leads()),
                stretch.until());
    }

    private Reign writing(Stretch stretch) {
        return new Reign(node, from, Optional.of(stretch.from()), stretch.until());
    }
}
