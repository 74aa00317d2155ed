package parity.drill.figure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import parity.drill.chronicle.Sighting;
import parity.drill.chronicle.Sighting.Role;

/** All looks at one node, in their order. */
public record Lane(String node, List<Sighting> looks) {

    /** A look is true until the next one, but no longer than this: who is silent does not stay primary for ever. */
    public static final Duration HELD = Duration.ofMillis(500);

    public Lane {
        looks = looks.stream().sorted(Comparator.comparing(Sighting::at)).toList();
    }

    /** One of each node, by name. */
    public static List<Lane> of(List<Sighting> sightings) {
        return sightings.stream().collect(Collectors.groupingBy(Sighting::node)).entrySet().stream()
                .map(one -> new Lane(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(Lane::node))
                .toList();
    }

    /** How it looked when; each stretch lasts until the next one begins, the last to the last look. */
    public List<Stretch> stretches() {
        var stretches = new ArrayList<Stretch>();
        for (var look : looks) {
            if (!stretches.isEmpty()) {
                stretches.add(stretches.removeLast().until(look.at()));
            }
            if (stretches.isEmpty() || !stretches.getLast().looksLike(look)) {
                stretches.add(Stretch.from(look));
            }
        }
        return stretches;
    }

    /** When it certainly led, and how long it may have led beyond. */
    List<Lead> leads() {
        var leads = new ArrayList<Lead>();
        Sighting before = null;
        for (var look : looks) {
            if (before != null && leads(before)) {
                leads.add(leads.removeLast().followedBy(look.at(), leads(look)));
            }
            boolean isNew = leads.isEmpty() || !leads.getLast().last().equals(look.at());
            if (leads(look) && isNew) {
                leads.add(Lead.seen(node, look.at()));
            }
            before = look;
        }
        return leads;
    }

    boolean everLed() {
        return looks.stream().anyMatch(Lane::leads);
    }

    /**
     * The longest time between two looks from some moment on, and to the end of all looks. A look that nobody answered
     * was under way all that time, so what it ends was not unseen.
     */
    public Duration longestUnseen(Duration from, Duration end) {
        var longest = end.minus(looks.getLast().at());
        for (int i = 1; i < looks.size(); i++) {
            var look = looks.get(i);
            var unseen = look.at().minus(looks.get(i - 1).at());
            boolean counts = look.at().compareTo(from) > 0 && look.role() != Role.SILENT;
            longest = counts && unseen.compareTo(longest) > 0 ? unseen : longest;
        }
        return longest;
    }

    static boolean leads(Sighting look) {
        return look.role() == Role.PRIMARY && look.writable();
    }
}
