package parity.ports;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parity.address.ChosenPorts;
import parity.address.WantedPort;
import parity.ports.PortVerdict.State;

/** Decides for every port of a project whether it can be had, who is in the way, and what is free instead. */
public final class PortJudge {

    private final String project;
    private final Machine machine;
    private final ChosenPorts chosen;
    private final Occupation occupation;
    private final BitSet reserved;

    public PortJudge(String project, Machine machine, ChosenPorts chosen) {
        this(project, machine, chosen, new BitSet());
    }

    /** The same, offering none of these numbers. */
    PortJudge(String project, Machine machine, ChosenPorts chosen, BitSet reserved) {
        this.project = project;
        this.machine = machine;
        this.chosen = chosen;
        this.reserved = reserved;
        this.occupation = new Occupation(machine);
    }

    public List<PortVerdict> judge(List<WantedPort> wanted) {
        var cases = cases(wanted);
        var owners = machine.sockets().owners().of(listenersIn(cases));
        var verdicts = cases.stream().map(one -> one.verdict(owners)).toList();
        var offers = new Offers(avoided(cases), machine.trial());
        var offered = new HashMap<WantedPort, Integer>();
        for (var verdict : verdicts) {
            if (isOpen(verdict) && !offered.containsKey(verdict.wanted())) {
                var family = family(verdict.wanted(), verdicts);
                offers.insteadOf(family).ifPresent(free -> family.forEach(port -> offered.put(port, free)));
            }
        }
        return verdicts.stream().map(verdict -> withOffer(verdict, offered)).toList();
    }

    /** A wanted port: how it stands at the port in force, and, where that is another, at the wanted one. */
    private record Case(WantedPort wanted, Situation inForce, Optional<Situation> original) {

        PortVerdict verdict(Map<Listener, Holder> owners) {
            return original.filter(_ -> inForce.state() != State.TAKEN)
                    .map(left -> of(State.MOVED, left.holders(owners), isStale(left)))
                    .orElseGet(() -> of(inForce.state(), inForce.holders(owners), false));
        }

        Stream<Situation> situations() {
            return Stream.concat(Stream.of(inForce), original.stream());
        }

        private PortVerdict of(State state, List<Holder> holders, boolean stale) {
            return new PortVerdict(wanted, inForce.port().port(), state, holders, home(state), stale);
        }

        /** Nothing is better than the wanted port, where that is free again and its replacement is not. */
        private @Nullable Integer home(State state) {
            boolean isFree = original.filter(left -> left.state() == State.FREE).isPresent();
            return state == State.TAKEN && isFree ? wanted.port() : null;
        }

        /** A project that runs on its replacement is not moved back under its feet. */
        private boolean isStale(Situation left) {
            return inForce.state() != State.OURS && (left.state() == State.FREE || left.state() == State.OURS);
        }
    }

    private List<Case> cases(List<WantedPort> wanted) {
        var inForce = wanted.stream().map(chosen::inForce).toList();
        var all = byNumber(inForce);
        var earlier = new HashMap<Integer, List<WantedPort>>();
        var cases = new ArrayList<Case>();
        for (int i = 0; i < wanted.size(); i++) {
            var port = inForce.get(i);
            // Who comes first in the project keeps a port that two want.
            var before = earlier.computeIfAbsent(port.port(), _ -> new ArrayList<>());
            cases.add(new Case(wanted.get(i), situation(port, before), original(wanted.get(i), port, all)));
            before.add(port);
        }
        return cases;
    }

    private static Map<Integer, List<WantedPort>> byNumber(List<WantedPort> ports) {
        var byNumber = new HashMap<Integer, List<WantedPort>>();
        ports.forEach(port ->
                byNumber.computeIfAbsent(port.port(), _ -> new ArrayList<>()).add(port));
        return byNumber;
    }

    private Optional<Situation> original(WantedPort wanted, WantedPort inForce, Map<Integer, List<WantedPort>> all) {
        return wanted.equals(inForce)
                ? Optional.empty()
                : Optional.of(situation(wanted, all.getOrDefault(wanted.port(), List.of())));
    }

    private Situation situation(WantedPort port, List<WantedPort> rivals) {
        // Ports that were only typed together want nothing of each other.
        var overlapping = rivals.stream()
                .filter(rival -> !project.isEmpty() && port.overlaps(rival))
                .toList();
        return new Situation(port, project, overlapping, occupation.of(port));
    }

    private static Set<Listener> listenersIn(List<Case> cases) {
        var listeners = new HashSet<Listener>();
        cases.stream()
                .flatMap(Case::situations)
                .forEach(situation -> listeners.addAll(situation.obstacles().listeners()));
        return listeners;
    }

    private BitSet avoided(List<Case> cases) {
        var numbers = occupation.numbers();
        numbers.or(reserved);
        for (var one : cases) {
            numbers.set(one.wanted.port());
            numbers.set(one.inForce.port().port());
        }
        return numbers;
    }

    /** Those of the same service that want the same number and lost it, and can have one number again. */
    private List<WantedPort> family(WantedPort port, List<PortVerdict> verdicts) {
        var family = new ArrayList<>(List.of(port));
        verdicts.stream()
                .filter(verdict -> isOpen(verdict) && !project.isEmpty())
                .map(PortVerdict::wanted)
                .filter(other -> other.name().equals(port.name()) && other.port() == port.port())
                .filter(other -> family.stream().noneMatch(other::overlaps))
                .forEach(family::add);
        return family;
    }

    private static PortVerdict withOffer(PortVerdict verdict, Map<WantedPort, Integer> offered) {
        var offer = offered.get(verdict.wanted());
        return isOpen(verdict) && offer != null ? verdict.offering(offer) : verdict;
    }

    private static boolean isOpen(PortVerdict verdict) {
        return verdict.state() == State.TAKEN && verdict.offer() == null;
    }
}
