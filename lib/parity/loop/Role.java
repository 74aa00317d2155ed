package parity.loop;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import parity.config.Service;
import parity.config.Service.Restart;
import parity.process.HostProcess.Ear;
import parity.process.Running;

/** What a service is to whoever keeps it running: how it is prepared, started, asked, and ended. */
interface Role {

    Service service();

    /** What must be done once, before its first start; it may take a while, and tells what is worth it. */
    default void prepare(Consumer<String> tell) {}

    default Optional<Building> building() {
        return Optional.empty();
    }

    /** With the variables of those that it needs, as they are now; what it prints goes to the ear. */
    Running start(Ear ear);

    /** The variables that it gets from us; none where it is not ours to give it any. */
    default Map<String, String> environment() {
        return Map.of();
    }

    /** Why it is not ready yet; empty when it is. */
    String trouble(Witness witness);

    /** What ails it now, though it was ready once; empty where nothing does. */
    default String ailment(Witness witness) {
        return trouble(witness);
    }

    /** Its start was broken off: takes away what there may be of it. */
    default void abandon() {}

    /** False where it counts as ready as soon as it runs, and nothing is known of its port. */
    default boolean isAsked() {
        return true;
    }

    /** The text that it prints when it is ready; empty where something else tells. */
    default String awaited() {
        return "";
    }

    /** Somebody else has its port: takes another one, where that may be; false where it may not. */
    default boolean move() {
        return false;
    }

    /** Where a debugger finds it, when one was asked for. */
    default Optional<Debugging> debugging() {
        return Optional.empty();
    }

    default Restart restart() {
        return Restart.ON_FAILURE;
    }

    default boolean isOneShot() {
        return false;
    }

    /** False of what runs elsewhere, and is only used from here. */
    default boolean isHere() {
        return true;
    }

    default String name() {
        return service().name();
    }
}
