package parity.drill;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import parity.drill.chronicle.Clock;
import parity.drill.chronicle.Sighting.Role;

/** Who is what since a leader was killed: it follows from the time alone, so no thread can be late for it. */
record Outage(int number, String old, String next, Wrong wrong, Clock clock, AtomicInteger looks) {

    /** Between the new leader and the old one's return, so that both are seen before. */
    private static final Duration AWAY = Duration.ofMillis(200);

    /** So many looks at the second primary there are at least, however late they come. */
    private static final int SEEN = 2;

    static Outage none(String leader) {
        return new Outage(0, leader, leader, Wrong.NONE, Clock.started(), new AtomicInteger(SEEN));
    }

    static Outage begun(int number, String old, String next, Wrong wrong) {
        return new Outage(number, old, next, wrong, Clock.started(), new AtomicInteger());
    }

    /** Whom clients are led to. */
    Optional<String> leader() {
        return number == 0 || isPast(wrong.election()) ? Optional.of(next) : Optional.empty();
    }

    /** What a node says of itself to who looks. */
    Role role(String node) {
        if (leader().filter(node::equals).isPresent()) {
            return Role.PRIMARY;
        }
        return node.equals(old) ? ofOld() : Role.REPLICA;
    }

    boolean isOver() {
        return number == 0 || (isBack() && !isDoubled());
    }

    /** What all being healthy does not tell. */
    Optional<String> lack() {
        boolean isLacking = number > 0 && !isPast(wrong.election().plus(AWAY).plus(wrong.lacking()));
        return isLacking ? Optional.of("no replica is chosen") : Optional.empty();
    }

    private Role ofOld() {
        boolean leads = isDoubled();
        looks.addAndGet(leads ? 1 : 0);
        return leads ? Role.PRIMARY : isBack() ? Role.REPLICA : Role.SILENT;
    }

    private boolean isDoubled() {
        boolean isYoung = !isPast(wrong.election().plus(AWAY).plus(wrong.twoLead()));
        return !wrong.twoLead().isZero() && isBack() && (isYoung || looks.get() < SEEN);
    }

    private boolean isBack() {
        return isPast(wrong.election().plus(AWAY));
    }

    private boolean isPast(Duration moment) {
        return clock.now().compareTo(moment) >= 0;
    }
}
