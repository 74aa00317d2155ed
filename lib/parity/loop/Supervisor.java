package parity.loop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parity.config.Fingerprint;
import parity.config.Project;
import parity.config.Service;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.json.Json;
import parity.loop.Standing.State;
import parity.process.HostProcess;

/** Whoever keeps the services of a project running, as other runs see and tell it; also when it was killed, or never was. */
public final class Supervisor {

    private static final Duration ANSWER = Duration.ofSeconds(3);
    private static final Duration BUILD = Duration.ofMinutes(15);
    private static final Duration END = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Project project;
    private final @Nullable Presence presence;
    private final @Nullable ProcessHandle process;

    private Supervisor(Project project, @Nullable Presence presence) {
        this.project = project;
        this.presence = presence;
        this.process = presence == null ? null : presence.process().orElse(null);
    }

    public static Supervisor of(Project project) {
        return new Supervisor(project, Presence.read(project.directory()).orElse(null));
    }

    public boolean isRunning() {
        return process != null;
    }

    /** There was one, which did not come to end what it ran. */
    public boolean wasKilled() {
        return presence != null && process == null && !presence.hasEnded();
    }

    /** One runs, or has left something. */
    public boolean isKnown() {
        return presence != null;
    }

    public boolean isDetached() {
        return presence != null && presence.isDetached();
    }

    /** Its parity.yml was changed since it began, of which it does not know. */
    public boolean isOutdated() {
        return isRunning() && presence != null && !presence.settings().equals(settings(project));
    }

    /** What tells a parity.yml from what it was before. */
    static String settings(Project project) {
        try {
            return project.parityFile().isPresent()
                    ? Fingerprint.of(Files.readString(project.parityFile().get()))
                    : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long pid() {
        return presence == null ? 0 : presence.pid();
    }

    /** Those that it runs; of all that there could be, where none does. */
    public List<String> services() {
        return presence == null ? List.copyOf(project.settings().services().keySet()) : presence.services();
    }

    /** How each is, as far as it is known. */
    public List<Glimpse> told() {
        return isRunning() ? glimpses("tell", List.of()) : abandoned();
    }

    /** Where the resources are that it runs, or uses; none where it does not run. */
    public List<Whereabouts> resources() {
        return isRunning()
                ? caller().ask(Map.of("do", "find"), ANSWER).items().stream()
                        .map(Whereabouts::read)
                        .toList()
                : List.of();
    }

    /** How some are now that they are asked. */
    public List<Glimpse> examined(Collection<String> names) {
        return isRunning()
                ? glimpses("examine", names)
                : abandoned().stream()
                        .filter(one -> names.contains(one.service()))
                        .toList();
    }

    /** How some are, of which it does not tell: because it is stuck, or has gone just now. */
    public List<Glimpse> unheard(Collection<String> names, String why) {
        return abandoned().stream()
                .filter(one -> names.contains(one.service()))
                .map(one -> isRunning() ? one.with(State.SICK, why) : one)
                .toList();
    }

    /** Starts some anew, all when none is named; what could not be is said. */
    public List<String> restart(Collection<String> names, Duration limit) {
        Map<String, Object> question =
                Map.of("do", "restart", "services", List.copyOf(names), "millis", limit.toMillis());
        var answer = caller().ask(question, limit.plus(BUILD));
        return answer.items().stream().map(Json::text).toList();
    }

    /** Has it end all that it runs, and waits for that; what it left, or could not end, is ended from here. */
    public Ended end() {
        var running = process;
        if (running == null) {
            return presence == null ? Ended.nothing() : Remains.of(project).end();
        }
        var ended = caller().ask(Map.of("do", "end"), ANSWER).items().stream()
                .map(Json::text)
                .toList();
        awaitGone(running);
        boolean hasLeft = Presence.read(project.directory())
                .filter(left -> left.process().isEmpty())
                .isPresent();
        return new Ended(ended, hasLeft ? Remains.of(project).end().outOfReach() : Optional.empty());
    }

    private void awaitGone(ProcessHandle running) {
        long deadline = System.nanoTime() + END.toNanos();
        while (!HostProcess.isGone(running)) {
            if (System.nanoTime() - deadline > 0) {
                throw new Failure(
                        Exit.TIMED_OUT,
                        "'dev' (pid %d) does not come to an end; end that process, then run this again"
                                .formatted(pid()));
            }
            rest();
        }
    }

    private List<Glimpse> glimpses(String what, Collection<String> names) {
        var answer = caller().ask(Map.of("do", what, "services", List.copyOf(names)), ANSWER);
        return answer.items().stream().map(Glimpse::read).toList();
    }

    private Caller caller() {
        return new Caller(Objects.requireNonNull(presence).door(), pid());
    }

    /** What there is of those that nobody keeps running. */
    private List<Glimpse> abandoned() {
        var known = services().stream()
                .flatMap(name ->
                        Optional.ofNullable(project.settings().services().get(name)).stream())
                .toList();
        return presence == null
                ? known.stream()
                        .map(service -> Glimpse.of(service, State.ABSENT, ""))
                        .toList()
                : left(known);
    }

    private List<Glimpse> left(List<Service> known) {
        var remains = Remains.of(project);
        var left = new HashMap<String, String>();
        var silence = isRunning() ? Optional.<Failure>empty() : remains.outOfReach();
        var unseen = silence.isPresent() ? remains.housed() : Set.<String>of();
        var seen =
                silence.isPresent() ? Set.<String>of() : remains.inContainers().keySet();
        seen.forEach(name -> left.put(name, "in its container"));
        new Journal(project.directory()).survivors().forEach((name, there) -> left.put(name, "pid " + there.pid()));
        return known.stream()
                .map(service -> unseen.contains(service.name())
                        ? unseen(service, silence.orElseThrow())
                        : left(service, left.get(service.name())))
                .toList();
    }

    private Glimpse left(Service service, @Nullable String where) {
        return where == null
                ? Glimpse.of(service, State.STOPPED, fate())
                : Glimpse.of(
                        service,
                        State.UNWATCHED,
                        "%s, and this goes on (%s); 'dev' begins it anew, 'dev-down' ends it".formatted(fate(), where));
    }

    private Glimpse unseen(Service service, Failure silence) {
        return Glimpse.of(
                service,
                State.SICK,
                "%s, and whether its container goes on is not known: %s".formatted(fate(), silence.getMessage()));
    }

    private String fate() {
        boolean hasEnded = presence != null && presence.hasEnded();
        return "'dev' (pid %d) %s".formatted(pid(), hasEnded ? "has ended" : "was killed");
    }

    private static void rest() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while waiting for 'dev' to end");
        }
    }
}
