package parity.drill.harm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import parity.concurrent.AtExit;
import parity.engine.Engine;
import parity.failure.Failure;

/**
 * Harm that is being done: closing it heals, twice does no more than once, and so does an interrupt. The journal knows of
 * it before it is done.
 */
public final class OpenFault implements AutoCloseable {

    private final Journal journal;
    private final Blow blow;
    private final List<Injury> injuries;
    private final AtExit interrupt;
    private boolean isOver;

    private OpenFault(
            Journal journal, Engine engine, Blow blow, Consumer<String> tell, Supplier<List<String>> parting) {
        this.journal = journal;
        this.blow = blow;
        this.injuries = blow.harms().stream().map(new Injuries(engine)::of).toList();
        journal.add(blow.harms());
        this.interrupt = AtExit.run(() -> {
            tell.accept("interrupted; heal it");
            heal();
            parting.get().forEach(tell);
        });
    }

    /** All but the harm itself; the parting is what an interrupt says once it has healed. */
    public static OpenFault prepared(
            Journal journal, Engine engine, Blow blow, Consumer<String> tell, Supplier<List<String>> parting) {
        var fault = new OpenFault(journal, engine, blow, tell, parting);
        try {
            fault.prepare();
            return fault;
        } catch (RuntimeException e) {
            fault.close();
            throw e;
        }
    }

    private synchronized void prepare() {
        refuseOver();
        injuries.forEach(Injury::prepare);
    }

    /** An interrupt waits for its end, and heals then. */
    public synchronized void make() {
        refuseOver();
        injuries.forEach(Injury::make);
        blow.deed().run();
    }

    private void refuseOver() {
        if (isOver) {
            throw new Failure("interrupted before harm was done");
        }
    }

    /** Heals all, also where one would not be healed; the journal is kept then, for the next run to try. */
    public synchronized void heal() {
        if (isOver) {
            return;
        }
        var troubles = new ArrayList<String>();
        for (var injury : injuries.reversed()) {
            try {
                injury.heal();
            } catch (Failure e) {
                troubles.add(e.getMessage());
            }
        }
        if (!troubles.isEmpty()) {
            throw new Failure("could not be healed: %s; 'dev-up' tries again".formatted(String.join("; ", troubles)));
        }
        isOver = true;
        journal.strike(blow.harms());
    }

    @Override
    public void close() {
        try {
            heal();
        } finally {
            interrupt.close();
        }
    }
}
