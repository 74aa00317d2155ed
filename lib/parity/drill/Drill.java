package parity.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import parity.drill.Sighting.Role;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.health.Diagnosis;
import parity.health.Readiness;
import parity.stack.Stack;

/** Breaks one thing on purpose while somebody writes, heals it, and tells all that was seen; it judges nothing. */
public final class Drill {

    /** Acknowledged before anything is broken, so that what follows is not the beginning's trouble. */
    private static final int WARM = 100;

    /** Acknowledged before it is believed that writes flow again. */
    private static final int FLOWING = 20;

    /** Ordered after all is healthy, to see whether customers still meet errors: two seconds. */
    private static final int SERVED = 8;

    private static final String LEDGER = "drill.ledger";
    private static final Duration START = Duration.ofSeconds(20);
    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final Duration RECOVERY = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final Stack stack;
    private final Scene scene;
    private final Fault fault;
    private final boolean keeps;
    private final Optional<Shop> shop;
    private final Progress progress;
    private final AtomicLong ids = new AtomicLong();

    Drill(Stack stack, Scene scene, Fault fault, boolean keeps, Optional<Shop> shop, Progress progress) {
        this.stack = stack;
        this.scene = scene;
        this.fault = fault;
        this.keeps = keeps;
        this.shop = shop;
        this.progress = progress;
    }

    /** One round. What cannot be done to who leads is refused before anything is written. */
    public Chronicle run() {
        var clock = Clock.started();
        requireHealthy();
        try (var watch = new Watch(clock, scene.sights())) {
            var leader = leader(watch);
            var blow = scene.blow(fault, leader);
            scene.prepare();
            return told(leader, blow, watch, clock);
        }
    }

    private Chronicle told(String leader, Blow blow, Watch watch, Clock clock) {
        try (var ledger = Ledger.create(freshLedger())) {
            return served(leader, blow, watch, clock, ledger);
        } finally {
            tidy();
        }
    }

    /** That of a drill which was cut short is kept until the next. */
    private Path freshLedger() {
        var file = stack.memory().file(LEDGER);
        try {
            Files.deleteIfExists(file);
            return file;
        } catch (IOException e) {
            throw new Failure("cannot remove %s: %s".formatted(file, e.getMessage()));
        }
    }

    private Chronicle served(String leader, Blow blow, Watch watch, Clock clock, Ledger ledger) {
        progress.tell(shop.isPresent() ? "write, read, order and watch" : "write, read and watch");
        try (var customers = Customers.of(shop, clock);
                var clients = new Clients(scene, clock, ids, ledger);
                var backDoor = scene.backDoor(leader, ids, () -> watch.isAnotherLeading(leader))) {
            return broken(leader, blow, watch, clients, customers, backDoor);
        }
    }

    /** What it leaves is taken away by the next; why a drill failed is worth more. */
    private void tidy() {
        if (keeps) {
            progress.tell("what the drill wrote is kept until the next one: %s, %s"
                    .formatted(scene.place(), stack.memory().file(LEDGER)));
            return;
        }
        try {
            scene.tidy();
            shop.ifPresent(Shop::tidy);
        } catch (Failure e) {
            progress.tell("what the drill wrote stays until the next one: " + e.getMessage());
        }
    }

    private Chronicle broken(
            String leader, Blow blow, Watch watch, Clients clients, Customers customers, BackDoor backDoor) {
        var bound = scene.bound(fault);
        var settings = scene.settings();
        var since = Instant.now();
        var injection = injected(leader, blow, bound, watch, clients, customers);
        var recovered = awaitRecovery(clients, customers, injection);
        var rejoin = rejoin(leader, watch, injection, since);
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
                scene.present(ids.get(), backDoor.taken()),
                recovered,
                rejoin,
                bound,
                settings,
                backDoor.taken(),
                overhead,
                customers.orders());
    }

    private static String leader(Watch watch) {
        await(START, watch::hasSeenAll);
        var leaders = watch.leaders();
        if (leaders.size() != 1) {
            throw new Failure("%s of the nodes lead, so nothing was broken: %s"
                    .formatted(leaders.isEmpty() ? "none" : "several", String.join(", ", leaders)));
        }
        return leaders.getFirst();
    }

    private static void requireFlow(boolean isFlowing, Clients clients, Customers customers) {
        if (!isFlowing) {
            throw new Failure("the drill's own writes do not get through, so nothing was broken: %s"
                    .formatted(clients.lastTrouble() + customers.lastTrouble()));
        }
    }

    private Injection injected(
            String leader, Blow blow, Bound bound, Watch watch, Clients clients, Customers customers) {
        var clock = clients.clock();
        try (var open = OpenFault.prepared(new Journal(stack.memory()), stack.engine(), blow, progress)) {
            awaitWarmth(clients, customers);
            progress.tell("%s: %s".formatted(fault.word(), blow.target()));
            var begun = clock.now();
            open.make();
            var done = clock.now();
            boolean isOver = await(patience(bound), () -> isOver(leader, done, watch, clients));
            if (!isOver) {
                progress.tell("what was waited for has not come; heal it all the same");
            } else if (!blow.harms().isEmpty()) {
                progress.tell("heal it");
            }
            open.heal();
            return new Injection(fault.word(), blow.target(), begun, done, clock.now());
        }
    }

    /** While harm is being prepared, the clients get warm. */
    private static void awaitWarmth(Clients clients, Customers customers) {
        boolean isWarm =
                await(START, () -> clients.haveWritten(WARM, Duration.ZERO) && customers.haveOrdered(1, Duration.ZERO));
        requireFlow(isWarm, clients, customers);
    }

    /** Three times what is promised tells as much as a night. */
    private Duration patience(Bound bound) {
        var least = scene.turn(fault).stay().plus(START);
        var fair = bound.limit().multipliedBy(3);
        return fair.compareTo(least) < 0 ? least : fair.compareTo(RECOVERY) > 0 ? RECOVERY : fair;
    }

    private boolean isOver(String leader, Duration done, Watch watch, Clients clients) {
        var turn = scene.turn(fault);
        boolean isLed = !turn.another() || watch.isAnotherLeading(leader);
        boolean hasStayed = clients.clock().now().compareTo(done.plus(turn.stay())) >= 0;
        return isLed && hasStayed && (!turn.writes() || clients.haveWritten(FLOWING, done));
    }

    private Duration awaitRecovery(Clients clients, Customers customers, Injection injection) {
        progress.tell("wait until all is healthy");
        var services = stack.services(List.of());
        var last = Readiness.within(RECOVERY).await(stack.examination(), services, _ -> {});
        if (!last.isHealthy()) {
            throw new Failure(
                    Exit.FAILED, "not healthy again within %d s: %s".formatted(RECOVERY.toSeconds(), words(last)));
        }
        var recovered = clients.clock().now();
        await(START, () -> clients.haveWritten(FLOWING, injection.healed()) && customers.haveTried(SERVED, recovered));
        return recovered;
    }

    /** Only who was away comes back. */
    private Optional<Rejoin> rejoin(String leader, Watch watch, Injection injection, Instant since) {
        return watch.isSince(leader, Role.REPLICA, injection.done())
                .map(seen -> new Rejoin(seen.at(), scene.wayBack(leader, since)));
    }

    private void requireHealthy() {
        var now = stack.examination().settled(stack.services(List.of()), ANSWER);
        if (!now.isHealthy()) {
            throw new Failure(
                    "not healthy, so nothing is broken on purpose: %s; 'health' says more".formatted(words(now)));
        }
    }

    private static String words(Diagnosis diagnosis) {
        var all = new ArrayList<String>();
        diagnosis.unwell().forEach(unwell -> all.add(unwell.component() + ": " + unwell.reason()));
        diagnosis.findings().forEach(finding -> all.add(finding.message()));
        return String.join("; ", all);
    }

    private static boolean await(Duration limit, BooleanSupplier condition) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return true;
    }
}
