package parity.loop;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import parity.loop.Standing.State;

/** How all services are just now; whoever waits for a change is woken. */
public final class Standings {

    private final Map<String, Standing> all = new LinkedHashMap<>();
    private final Map<String, Long> since = new HashMap<>();

    Standings(Collection<String> names) {
        names.forEach(name -> all.put(name, Standing.of(State.WAITING, "")));
    }

    synchronized void set(String name, Standing standing) {
        all.put(name, standing);
        since.put(name, System.nanoTime());
        notifyAll();
    }

    /** For how long it has been so. */
    synchronized Duration age(String name) {
        long now = System.nanoTime();
        return Duration.ofNanos(now - since.getOrDefault(name, now));
    }

    public synchronized Standing of(String name) {
        return all.getOrDefault(name, Standing.of(State.STOPPED, ""));
    }

    public synchronized Map<String, Standing> all() {
        return new LinkedHashMap<>(all);
    }

    /** Returns when it is so of all of these. */
    synchronized void await(Collection<String> names, Predicate<Standing> wanted) throws InterruptedException {
        while (!names.stream().map(this::of).allMatch(wanted)) {
            wait();
        }
    }

    /** The same within a limit; false when that was not enough. */
    synchronized boolean await(Collection<String> names, Predicate<Standing> wanted, Duration limit)
            throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!names.stream().map(this::of).allMatch(wanted)) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return true;
    }

    /** Returns when it is so of all together. */
    synchronized void await(Predicate<Map<String, Standing>> wanted) throws InterruptedException {
        while (!wanted.test(all)) {
            wait();
        }
    }
}
