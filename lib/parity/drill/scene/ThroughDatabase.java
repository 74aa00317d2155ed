package parity.drill.scene;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import parity.drill.client.BackDoor;
import parity.drill.client.Door;
import parity.drill.sight.Sight;

/** A part that no application speaks with but to reach the database: what is seen of its trouble is what that does. */
interface ThroughDatabase extends Scene {

    PatroniScene database();

    @Override
    default String place() {
        return database().place();
    }

    @Override
    default Optional<String> lack() {
        return database().lack();
    }

    @Override
    default void prepare() {
        database().prepare();
    }

    @Override
    default void tidy() {
        database().tidy();
    }

    @Override
    default Door writes() {
        return database().writes();
    }

    @Override
    default Door reads() {
        return database().reads();
    }

    @Override
    default Map<String, Sight> sights() {
        return database().sights();
    }

    @Override
    default BackDoor backDoor(String leader, AtomicLong ids, BooleanSupplier isAnotherLeading) {
        return database().backDoor(leader, ids, isAnotherLeading);
    }

    @Override
    default Map<String, String> settings() {
        return database().settings();
    }

    @Override
    default Set<Long> present(long highest, List<Long> behind) {
        return database().present(highest, behind);
    }

    @Override
    default String wayBack(String node, Instant since) {
        return database().wayBack(node, since);
    }
}
