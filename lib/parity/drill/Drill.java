package parity.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import parity.drill.chronicle.Chronicle;
import parity.drill.chronicle.Clock;
import parity.drill.chronicle.Ids;
import parity.drill.chronicle.Write;
import parity.drill.client.Clients;
import parity.drill.client.Customers;
import parity.drill.client.Ledger;
import parity.drill.client.Shop;
import parity.drill.fault.Fault;
import parity.drill.harm.Blow;
import parity.drill.scene.Scene;
import parity.drill.sight.Watch;
import parity.failure.Failure;

/** Breaks one thing on purpose while somebody writes, heals it, and tells all that was seen; it judges nothing. */
public final class Drill {

    static final String LEDGER = "drill.ledger";

    /** In a row, so that each replica behind a proxy has its turn. */
    private static final int LOOKS = 4;

    private final Site site;
    private final Scene scene;
    private final Fault fault;
    private final boolean keeps;
    private final Optional<Shop> shop;
    private final Progress progress;
    private final AtomicLong ids = new AtomicLong();

    Drill(Site site, Scene scene, Fault fault, boolean keeps, Optional<Shop> shop, Progress progress) {
        this.site = site;
        this.scene = scene;
        this.fault = fault;
        this.keeps = keeps;
        this.shop = shop;
        this.progress = progress;
    }

    /** Refuses what cannot be done to who leads, and clears what an earlier drill has left of its own. */
    public void check() {
        requireHealthy();
        try (var watch = new Watch(Clock.started(), scene.sights())) {
            scene.blow(fault, leader(watch));
        }
        scene.tidy();
        shop.ifPresent(Shop::tidy);
    }

    /** Whether it could cost what a backup holds. */
    public boolean risksData() {
        return scene.part().risksData();
    }

    /** One round. What cannot be done to who leads is refused before anything is written. */
    public Chronicle run() {
        var clock = Clock.started();
        requireHealthy();
        requireNoLack();
        try (var watch = new Watch(clock, scene.sights())) {
            var leader = leader(watch);
            var blow = scene.blow(fault, leader);
            scene.prepare();
            awaitReading();
            return told(leader, blow, watch, clock);
        }
    }

    private Chronicle told(String leader, Blow blow, Watch watch, Clock clock) {
        try (var ledger = Ledger.create(freshLedger())) {
            var chronicle = served(leader, blow, watch, clock, ledger);
            requireNoted(chronicle, ledger);
            return chronicle;
        } finally {
            tidy();
        }
    }

    /** What was counted is what stands on the disk. */
    private static void requireNoted(Chronicle chronicle, Ledger ledger) {
        var acknowledged = Ids.of(chronicle.writes().stream()
                .filter(write -> write.fate() == Write.Fate.ACKNOWLEDGED)
                .mapToLong(Write::id));
        var noted = Ledger.read(ledger.file());
        if (noted.size() != acknowledged.size() || !noted.without(acknowledged).isEmpty()) {
            throw new Failure("the ledger %s is not what was acknowledged: somebody else wrote to it; drill again"
                    .formatted(ledger.file()));
        }
    }

    /** That of a drill which was cut short is kept until the next. */
    private Path freshLedger() {
        removeLedger();
        return site.memory().file(LEDGER);
    }

    private void removeLedger() {
        var file = site.memory().file(LEDGER);
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new Failure("cannot remove %s: %s".formatted(file, e.getMessage()));
        }
    }

    private Chronicle served(String leader, Blow blow, Watch watch, Clock clock, Ledger ledger) {
        progress.tell(shop.isPresent() ? "write, read, order and watch" : "write, read and watch");
        try (var customers = Customers.of(shop, clock);
                var clients = new Clients(scene.writes(), scene.reads(), clock, ids, ledger);
                var backDoor = scene.backDoor(leader, ids, () -> watch.isAnotherLeading(leader))) {
            return new Round(site, scene, fault, leader, watch, clients, customers, progress).of(blow, backDoor, ids);
        }
    }

    /** What it leaves is taken away by the next; why a drill failed is worth more. */
    private void tidy() {
        if (keeps) {
            progress.tell("what the drill wrote is kept until the next one: %s, %s"
                    .formatted(scene.place(), site.memory().file(LEDGER)));
            return;
        }
        try {
            scene.tidy();
            shop.ifPresent(Shop::tidy);
            removeLedger();
        } catch (Failure e) {
            progress.tell("what the drill wrote stays until the next one: " + e.getMessage());
        }
    }

    /** A replica hears a moment later of what was prepared, and the error of who reads too early would be nobody's. */
    private void awaitReading() {
        Wait.until(site.patience().start(), () -> IntStream.range(0, LOOKS).allMatch(_ -> isRead()));
    }

    private boolean isRead() {
        try (var passage = scene.reads().open()) {
            passage.pass(0);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private String leader(Watch watch) {
        Wait.until(site.patience().start(), watch::hasHeardAll);
        if (!watch.silent().isEmpty()) {
            throw new Failure(
                    "what a node is cannot be seen, so nothing was broken: " + String.join(", ", watch.silent()));
        }
        var leaders = watch.leaders();
        if (leaders.size() != 1) {
            throw new Failure("%s of the nodes lead, so nothing was broken: %s"
                    .formatted(leaders.isEmpty() ? "none" : "several", String.join(", ", leaders)));
        }
        return leaders.getFirst();
    }

    private void requireNoLack() {
        Wait.untilGone(site.patience().start(), scene::lack).ifPresent(lack -> {
            throw new Failure("not as far as its settings promise, so nothing is broken on purpose: " + lack);
        });
    }

    /** A sentinel that was not heard for the blink of an eye is no reason to send anybody away. */
    private void requireHealthy() {
        var first = site.now();
        var now = first.isHealthy() ? first : site.recovered(site.patience().doubt());
        if (!now.isHealthy()) {
            throw new Failure(
                    "not healthy, so nothing is broken on purpose: %s; 'health' says more".formatted(Round.words(now)));
        }
    }
}
