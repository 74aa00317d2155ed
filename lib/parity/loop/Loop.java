package parity.loop;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import parity.concurrent.Background;
import parity.concurrent.Together;
import parity.config.Service;
import parity.failure.Failure;
import parity.failure.Nearest;
import parity.loop.Standing.State;
import parity.terminal.Secrets;

/** The services of a project while it is worked on: started in the order of their needs, kept running, ended together. */
public final class Loop {

    private static final Duration GLANCE = Duration.ofMillis(500);

    private final Scene scene;
    private final Map<String, Life> lives = new LinkedHashMap<>();
    private final Map<String, List<String>> needs = new HashMap<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicBoolean isEnding = new AtomicBoolean();

    Loop(Scene scene, List<Role> roles) {
        this.scene = scene;
        for (var role : roles) {
            lives.put(role.name(), new Life(role, scene, () -> moved(role.name())));
            needs.put(role.name(), role.service().needs());
        }
    }

    /** Starts them all; each waits for those that it needs. */
    synchronized void begin() {
        if (!isEnding.get()) {
            lives.values().forEach(Life::begin);
        }
    }

    /** Those that have begun and were told where it was; who has not is told where it is. */
    private void moved(String name) {
        lives.values().stream()
                .filter(life -> Reference.isTold(life.role().service(), name)
                        && scene.standings().of(life.name()).hasBegun())
                .forEach(life -> {
                    var _ = life.again(name + " has another port");
                });
    }

    /** Waits until somebody quits, or, where nobody can bring anything back, until nothing runs any more. */
    void await(Attendance attendance, BooleanSupplier isHeard) {
        if (attendance == Attendance.ALONE) {
            Background.start(this::awaitNothingLeft);
        }
        if (attendance != Attendance.DETACHED) {
            Background.start(() -> awaitDeafness(isHeard));
        }
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

    /** Restarts one; what kept it from starting is known once it has begun. */
    CompletableFuture<String> again(String name, String why) {
        requireKnown(name);
        life(name).turmoil().forget();
        return life(name).again(why);
    }

    /** The same for who waits until it has begun; one that waits for others begins after them by itself. */
    CompletableFuture<String> restart(String name, String why) {
        boolean waits = scene.standings().of(name).state() == State.WAITING
                && !missing(name).isEmpty();
        return waits ? CompletableFuture.completedFuture("") : again(name, why);
    }

    /** Restarts several in the order of their needs, within a limit; for each that was not, why. */
    Map<String, String> renew(Collection<String> names, String why, Duration limit) throws InterruptedException {
        return new Renewal(this, scene.standings(), limit).of(names, why);
    }

    void requireKnown(String name) {
        if (!lives.containsKey(name)) {
            throw new Failure("no service '%s' runs here%s".formatted(name, Nearest.hintOrAll(name, lives.keySet())));
        }
    }

    /** Once all are ended: something of one could not be. */
    boolean hasLeft() {
        return lives.values().stream().anyMatch(Life::hasLeft);
    }

    List<String> needsOf(String name) {
        return needs.getOrDefault(name, List.of());
    }

    /** How each is, as far as it is known. */
    List<Glimpse> glimpses() {
        return lives.values().stream().map(this::glimpse).toList();
    }

    /** The same of some, each asked now how it is; who does not answer within the limit is not well. */
    List<Glimpse> examined(Collection<String> names, Duration limit) {
        var asked = lives.values().stream()
                .filter(life -> names.contains(life.name()))
                .toList();
        return Together.mapWithin(
                limit, asked, this::examined, (life, _) -> glimpse(life).with(State.SICK, "no answer in time"));
    }

    /** Where its resources are, and who may come in; nothing of this is for other eyes than those of who runs it. */
    List<Whereabouts> resources() {
        return lives.values().stream()
                .map(Life::role)
                .filter(role -> role.service() instanceof Service.Resource)
                .map(role -> scene.whereabouts(role, glimpse(life(role.name()))))
                .toList();
    }

    List<String> names() {
        return List.copyOf(lives.keySet());
    }

    /** Restarts one whose file changed, unless that happens again and again. */
    void changed(String name, Change change) {
        var what = change.sentence();
        switch (life(name).turmoil().after(change.files(), System.nanoTime())) {
            case CALM -> {
                var _ = life(name).again(what);
            }
            case TOO_MUCH ->
                warn(
                        name,
                        "%s, again and again: it may write into what is watched; it is not restarted for any change any more",
                        what);
            case OF_ITS_OWN ->
                warn(
                        name,
                        "%s, each time while it is built or starts: it may write into what is watched; it is not restarted for that any more",
                        what);
            case KNOWN -> {}
        }
    }

    private void warn(String name, String warning, String what) {
        scene.chorus()
                .announce(name, warning.formatted(what) + " until 'rs %1$s' or 'dev-restart %1$s'".formatted(name));
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
        boolean runsHere = one.state() == State.READY && life(name).role().isHere();
        return waitsInVain || one.isSettled() && !runsHere;
    }

    private Glimpse examined(Life life) {
        var seen = glimpse(life);
        return switch (seen.state()) {
            case READY -> sick(seen, life.ailment());
            case STARTING -> life.isRunning() ? seen.with(State.STARTING, life.ailment()) : seen;
            default -> seen;
        };
    }

    private static Glimpse sick(Glimpse seen, String ailment) {
        return ailment.isEmpty() ? seen : seen.with(State.SICK, ailment);
    }

    private Glimpse glimpse(Life life) {
        var name = life.name();
        var all = scene.standings().all();
        var now = scene.standings().of(name);
        boolean waits = now.state() == State.WAITING && now.why().isEmpty();
        return new Glimpse(
                name,
                Glimpse.kind(life.role().service()),
                waits && isOver(name, all) ? State.BLOCKED : now.state(),
                waits ? waitsFor(missing(name)) : now.why(),
                now.isGood() ? Secrets.mask(scene.url(life.role())) : "",
                life.pid(),
                now.took(),
                scene.standings().age(name));
    }

    /** Nothing in the moment after the last of them has come. */
    private static String waitsFor(List<String> missing) {
        return missing.isEmpty() ? "" : "waits for " + String.join(", ", missing);
    }

    private List<String> missing(String name) {
        return needsOf(name).stream()
                .filter(need -> !scene.standings().of(need).isGood())
                .toList();
    }

    private Life life(String name) {
        return Objects.requireNonNull(lives.get(name));
    }
}
