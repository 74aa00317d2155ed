package parity.drill.judgement;

import java.util.Optional;
import java.util.function.Predicate;
import parity.drill.bound.Seconds;
import parity.drill.chronicle.Chronicle;
import parity.drill.chronicle.Sighting;
import parity.drill.chronicle.Sighting.Role;
import parity.drill.fault.Fault;
import parity.drill.figure.Figures;

/** What a team expects of who leads while etcd has no majority. */
sealed interface OfEtcd extends Expectation {

    /** With failsafe mode the leader leads on; without, it steps down, and nobody leads until etcd is back. */
    record FollowsFailsafe() implements OfEtcd {

        @Override
        public String sentence() {
            return "leader does what failsafe_mode says";
        }

        @Override
        public Ruling on(Figures figures) {
            var chronicle = figures.chronicle();
            if (!chronicle.injection().fault().equals(Fault.QUORUM.word())) {
                return Ruling.of(this, false, "etcd kept its majority");
            }
            boolean isToLead = "on".equals(chronicle.settings().get(Chronicle.FAILSAFE));
            var down = during(chronicle, look -> isLeader(look, chronicle) && look.role() == Role.REPLICA);
            var usurper = during(chronicle, look -> !isLeader(look, chronicle) && look.role() == Role.PRIMARY);
            return Ruling.of(
                    this,
                    isToLead == down.isEmpty() && usurper.isEmpty(),
                    "%s: %s %s%s"
                            .formatted(
                                    isToLead ? "on" : "off",
                                    chronicle.oldLeader(),
                                    down.map(look -> "stepped down after " + sinceFault(look, chronicle))
                                            .orElse("led on"),
                                    usurper.map(look -> ", and %s led".formatted(look.node()))
                                            .orElse("")));
        }

        private static String sinceFault(Sighting look, Chronicle chronicle) {
            return Seconds.of(look.at().minus(chronicle.injection().begun()));
        }

        private static boolean isLeader(Sighting look, Chronicle chronicle) {
            return look.node().equals(chronicle.oldLeader());
        }

        /** The first such look while the majority was away. */
        private static Optional<Sighting> during(Chronicle chronicle, Predicate<Sighting> which) {
            var fault = chronicle.injection();
            return chronicle.sightings().stream()
                    .filter(look -> look.at().compareTo(fault.done()) >= 0)
                    .filter(look -> look.at().compareTo(fault.healed()) <= 0)
                    .filter(which)
                    .findFirst();
        }
    }
}
