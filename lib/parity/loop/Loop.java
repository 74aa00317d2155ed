package parity.loop;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import parity.concurrent.Background;
import parity.concurrent.Together;
import parity.failure.Failure;
import parity.failure.Nearest;
import parity.loop.Standing.State;

/** The services of a project while it is worked on: started in the order of their needs, kept running, ended together. */
public final class Loop {

    private static final Duration GLANCE = Duration.ofMillis(500);

    private final Scene scene;
    private final Map<String, Life> lives = new LinkedHashMap<>();
    private final Map<String, List<String>> needs = new HashMap<>();
    private final Map<String, Turmoil> turmoils = new ConcurrentHashMap<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicBoolean isEnding = new AtomicBoolean();

    Loop(Scene scene, List<Role> roles) {
        this.scene = scene;
        for (var role : roles) {
            lives.put(role.name(), new Life(role, scene));
            needs.put(role.name(), role.service().needs());
        }
    }

    /** Starts them all; each waits for those that it needs. */
    synchronized void begin() {
        if (!isEnding.get()) {
            lives.values().forEach(Life::begin);
        }
    }

    /** Waits until somebody quits, or, where nobody can bring anything back, until nothing runs any more. */
    void await(boolean isAttended, BooleanSupplier isHeard) {
        if (!isAttended) {
            Background.start(this::awaitNothingLeft);
        }
        Background.start(() -> awaitDeafness(isHeard));
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void quit() {
        end.countDown();
    }

    /** Also where something never came to start. */
    boolean hasFailed() {
        return scene.standings().all().values().stream()
                .anyMatch(one -> one.state() == State.FAILED || one.state() == State.WAITING);
    }

    /** Those first that others do not need; whoever comes second waits until it is done. */
    synchronized void endAll() {
        if (!isEnding.getAndSet(true)) {
            lives.values().forEach(Life::callOff);
            var left = new ArrayList<>(lives.keySet());
            while (!left.isEmpty()) {
                var free = left.stream()
                        .filter(name ->
                                left.stream().noneMatch(other -> needsOf(other).contains(name)))
                        .toList();
                Together.map(free, name -> {
                    life(name).end();
                    return name;
                });
                left.removeAll(free);
            }
        }
    }

    /** Restarts one, or all. */
    void again(String name, String why) {
        if (!lives.containsKey(name)) {
            throw new Failure("no service '%s' runs here%s".formatted(name, Nearest.hint(name, lives.keySet())));
        }
        turmoil(name).forget();
        life(name).again(why);
    }

    List<String> names() {
        return List.copyOf(lives.keySet());
    }

    /** Restarts one whose file changed, unless that happens again and again. */
    void changed(String name, String what) {
        switch (turmoil(name).after(System.nanoTime())) {
            case CALM -> life(name).again(what);
            case TOO_MUCH ->
                scene.chorus()
                        .announce(
                                name,
                                "%s, again and again: it may write into what is watched; not restarted for it any more until 'rs %s'"
                                        .formatted(what, name));
            case KNOWN -> {}
        }
    }

    /** Nobody takes what is printed any more: {@code dev | head}. */
    private void awaitDeafness(BooleanSupplier isHeard) {
        try {
            while (isHeard.getAsBoolean()) {
                Thread.sleep(GLANCE);
            }
            quit();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitNothingLeft() {
        try {
            scene.standings().await(all -> lives.keySet().stream().allMatch(name -> isOver(name, all)));
            quit();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** It does not run, and nothing will start it by itself: also who waits for such a one. */
    private boolean isOver(String name, Map<String, Standing> all) {
        var one = all.getOrDefault(name, Standing.of(State.STOPPED, ""));
        boolean waitsInVain = one.state() == State.WAITING
                && needsOf(name).stream()
                        .anyMatch(need ->
                                isOver(need, all) && !scene.standings().of(need).isGood());
        return waitsInVain || one.isSettled() && one.state() != State.READY;
    }

    private Life life(String name) {
        return Objects.requireNonNull(lives.get(name));
    }

    private List<String> needsOf(String name) {
        return needs.getOrDefault(name, List.of());
    }

    private Turmoil turmoil(String name) {
        return turmoils.computeIfAbsent(name, _ -> new Turmoil());
    }
}
