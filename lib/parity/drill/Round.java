package parity.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import parity.drill.bound.Bound;
import parity.drill.chronicle.Chronicle;
import parity.drill.chronicle.Injection;
import parity.drill.chronicle.Overhead;
import parity.drill.chronicle.ReadBack;
import parity.drill.chronicle.Recovery;
import parity.drill.chronicle.Rejoin;
import parity.drill.chronicle.Sighting.Role;
import parity.drill.client.BackDoor;
import parity.drill.client.Clients;
import parity.drill.client.Customers;
import parity.drill.fault.Fault;
import parity.drill.harm.Blow;
import parity.drill.harm.Journal;
import parity.drill.harm.OpenFault;
import parity.drill.scene.Scene;
import parity.drill.sight.Watch;
import parity.failure.Failure;
import parity.health.Diagnosis;

/** What happens once all are at work: they get warm, one thing is broken, healed, and waited for until all is well. */
record Round(
        Site site,
        Scene scene,
        Fault fault,
        String leader,
        Watch watch,
        Clients clients,
        Customers customers,
        Progress progress) {

    /** Acknowledged before anything is broken, so that what follows is not the beginning's trouble. */
    private static final int WARM = 100;

    /** Acknowledged before it is believed that writes flow again. */
    private static final int FLOWING = 20;

    /** Ordered after all is healthy, to see whether customers still meet errors: two seconds. */
    private static final int SERVED = 8;

    /** Of what is unwell; the rest mostly follows from it. */
    private static final int MOST_WORDS = 3;

    /** All that was seen; past this nobody is at work any more. */
    Chronicle of(Blow blow, BackDoor backDoor, AtomicLong ids) {
        var bound = scene.bound(fault);
        var settings = scene.settings();
        var since = Instant.now();
        var injection = injected(blow, bound, since);
        var recovery = recovery(injection);
        var rejoin = rejoin(injection, since);
        var overhead = new Overhead(injection.begun(), clients.work());
        backDoor.close();
        clients.close();
        customers.close();
        watch.close();
        progress.tell("read back what was written");
        return new Chronicle(
                scene.part(),
                injection,
                leader,
                clients.writes(),
                clients.reads(),
                watch.sightings(),
                ReadBack.from(() -> scene.present(ids.get(), backDoor.taken())),
                recovery,
                rejoin,
                bound,
                settings,
                backDoor.taken(),
                overhead,
                customers.orders());
    }

    private Injection injected(Blow blow, Bound bound, Instant since) {
        var clock = clients.clock();
        try (var open = OpenFault.prepared(
                new Journal(site.memory()), site.engine(), blow, progress::tell, () -> parting(bound))) {
            awaitWarmth();
            progress.tell("%s: %s".formatted(fault.word(), blow.target()));
            var begun = clock.now();
            open.make();
            var done = clock.now();
            boolean isOver =
                    Wait.until(patience().forTurn(bound, scene.turn(fault).stay()), () -> isOver(done));
            Wait.pass(isOver ? scene.turn(fault).settling() : Duration.ZERO);
            var excuses = isOver ? List.<String>of() : scene.excuses(since);
            if (!isOver) {
                progress.tell("what was waited for has not come; heal it all the same");
            } else if (!blow.harms().isEmpty()) {
                progress.tell("heal it");
            }
            var beside = scene.beside();
            open.heal();
            return new Injection(
                    fault.word(),
                    blow.target(),
                    begun,
                    done,
                    clock.now(),
                    !blow.harms().isEmpty(),
                    beside,
                    excuses);
        }
    }

    private List<String> parting(Bound bound) {
        var left = new ArrayList<>(
                List.of(scene.place(), site.memory().file(Drill.LEDGER).toString()));
        if (customers.areThere()) {
            left.add("the shop's orders");
        }
        return new Parting(watch.leaders(), bound, clients.acknowledged(), left).words();
    }

    /** While harm is being prepared, the clients get warm. */
    private void awaitWarmth() {
        boolean isWarm = Wait.until(
                patience().start(),
                () -> clients.haveWritten(WARM, Duration.ZERO) && customers.haveOrdered(1, Duration.ZERO));
        if (!isWarm) {
            throw new Failure("the drill's own writes do not get through, so nothing was broken: %s"
                    .formatted(clients.lastTrouble() + customers.lastTrouble()));
        }
    }

    private boolean isOver(Duration done) {
        var turn = scene.turn(fault);
        boolean isLed = !turn.another() || watch.isAnotherLeading(leader);
        boolean hasStayed = clients.clock().now().compareTo(done.plus(turn.stay())) >= 0;
        return isLed && hasStayed && (!turn.writes() || clients.haveWritten(FLOWING, done));
    }

    /** That it does not come is the worst that a round can show, so it is told like all the rest. */
    private Recovery recovery(Injection injection) {
        progress.tell("wait until all is healthy");
        var limit = patience().recovery();
        var last = site.recovered(limit);
        if (!last.isHealthy()) {
            return Recovery.never("not within %d s: %s".formatted(limit.toSeconds(), words(last)));
        }
        var lack = Wait.untilGone(patience().start(), scene::lack);
        if (lack.isPresent()) {
            return Recovery.never("healthy, but " + lack.get());
        }
        var recovered = clients.clock().now();
        Wait.until(
                patience().start(),
                () -> clients.haveWritten(FLOWING, injection.healed())
                        && customers.haveTried(SERVED, recovered)
                        && watch.hasLookedAt(leader, recovered));
        return Recovery.at(recovered);
    }

    private Patience patience() {
        return site.patience();
    }

    /** Only who was away comes back. */
    private Optional<Rejoin> rejoin(Injection injection, Instant since) {
        var away = injection.isLasting() ? injection.healed() : injection.done();
        return watch.isSince(leader, Role.REPLICA, away)
                .map(seen -> new Rejoin(seen.at(), scene.wayBack(leader, since)));
    }

    /** What keeps a stack from being well. */
    static String words(Diagnosis diagnosis) {
        var all = new ArrayList<String>();
        diagnosis.unwell().forEach(unwell -> all.add(unwell.component() + ": " + unwell.reason()));
        diagnosis.findings().forEach(finding -> all.add(finding.message()));
        var more = all.size() > MOST_WORDS ? "; and %d more".formatted(all.size() - MOST_WORDS) : "";
        return all.stream().limit(MOST_WORDS).collect(Collectors.joining("; ")) + more;
    }
}
