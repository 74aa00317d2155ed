package parity.loop;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import parity.loop.Standing.State;

/** Starts several anew: those that need others of them after these, and once these are there again; within a limit. */
record Renewal(Loop loop, Standings standings, Duration limit) {

    /** For each that could not be started anew, why. */
    Map<String, String> of(Collection<String> names, String why) throws InterruptedException {
        names.forEach(loop::requireKnown);
        var troubles = new LinkedHashMap<String, String>();
        long deadline = System.nanoTime() + limit.toNanos();
        var left = new ArrayList<>(new LinkedHashSet<>(names));
        while (!left.isEmpty()) {
            var next = left.stream()
                    .filter(name -> loop.needsOf(name).stream().noneMatch(left::contains))
                    .toList();
            begin(next, why).forEach((name, outcome) -> note(name, outcome.join(), troubles));
            left.removeAll(next);
            var rest = Duration.ofNanos(deadline - System.nanoTime());
            if (!left.isEmpty() && !standings.await(next, Renewal::isThereOrWaits, rest)) {
                left.forEach(name -> troubles.put(name, "what it needs is not there yet"));
                return troubles;
            }
        }
        return troubles;
    }

    private Map<String, CompletableFuture<String>> begin(List<String> names, String why) {
        var begun = new LinkedHashMap<String, CompletableFuture<String>>();
        names.forEach(name -> begun.put(name, loop.restart(name, why)));
        return begun;
    }

    private static void note(String name, String trouble, Map<String, String> troubles) {
        if (!trouble.isEmpty()) {
            troubles.put(name, trouble);
        }
    }

    /** Who waits for somebody that is not among them begins by itself, and so do those that need it. */
    private static boolean isThereOrWaits(Standing standing) {
        return standing.isSettled()
                || standing.state() == State.WAITING && standing.why().isEmpty();
    }
}
