package parity.health;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parity.compose.ComposeProject;
import parity.compose.ComposeService;
import parity.compose.Container;
import parity.compose.Containers;
import parity.concurrent.Together;
import parity.engine.Engine;
import parity.failure.Failure;

/**
 * Asks the components of a project how they are.
 *
 * <p>Cheap enough to be asked several times a second: what cannot change is remembered, and most are asked through their
 * published ports, which starts no process.
 */
public final class Examination implements Examiner {

    /** Longer than HAProxy lets pass between two checks, and time for the second. */
    private static final Duration A_MOMENT = Duration.ofMillis(800);

    private final ComposeProject project;
    private final Engine engine;
    private final Casebook casebook;
    private final Probes probes;
    private final Fate fate;

    private Examination(ComposeProject project, Engine engine) {
        this.project = project;
        this.engine = engine;
        this.casebook = new Casebook(engine);
        this.probes = new Probes(new Tongue(project), casebook);
        this.fate = new Fate(casebook, project);
    }

    /** Of the services that a project has, whatever containers stand for them when it is asked. */
    public static Examination of(ComposeProject project, Engine engine) {
        return new Examination(project, engine);
    }

    /** Asks all at once; what does not answer within the limit is unhealthy. */
    public Diagnosis all(Duration limit) {
        return some(project.services().stream().map(ComposeService::name).toList(), limit);
    }

    /** Asks the components of some services, and what lies between these. */
    @Override
    public Diagnosis some(Collection<String> services, Duration limit) {
        long start = System.nanoTime();
        var asked = project.services().stream()
                .filter(service -> services.contains(service.name()))
                .toList();
        return of(Containers.of(engine, project.name()), asked, limit, start);
    }

    /** The same, but what HAProxy may just not have noticed yet is looked at again before it is said. */
    public Diagnosis settled(Collection<String> services, Duration limit) {
        var first = some(services, limit);
        if (first.findings().stream().noneMatch(ProxyVerdict::isFleeting)) {
            return first;
        }
        rest();
        return some(services, limit);
    }

    private static void rest() {
        try {
            Thread.sleep(A_MOMENT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while asking services how they are");
        }
    }

    Diagnosis of(Containers containers, List<ComposeService> services, Duration limit, long start) {
        var reach = new Reach(engine.endpoint().host());
        var patients = services.stream()
                .flatMap(service -> patients(service, containers, reach))
                .toList();
        var asked = Together.mapWithin(
                limit, patients, patient -> ask(patient, limit), (patient, _) -> silent(patient, start));
        return new Round(asked, partial(services)).diagnosis(project.name(), since(start));
    }

    private Set<Kind> partial(List<ComposeService> asked) {
        return project.services().stream()
                .filter(service -> !asked.contains(service))
                .map(Kind::of)
                .collect(Collectors.toSet());
    }

    /** Asks one service; of several components, the one that is worst off speaks for it. */
    public Condition one(String service, Duration limit) {
        return some(List.of(service), limit).conditions().stream()
                .max(Comparator.comparing(Condition::state))
                .orElseThrow();
    }

    private static Stream<Patient> patients(ComposeService service, Containers containers, Reach reach) {
        var present = containers.of(service.name()).stream()
                .sorted(Comparator.comparingInt(Container::number))
                .map(reach::of)
                .toList();
        var kind = Kind.of(service);
        int count = Math.max(present.size(), service.scale());
        return IntStream.range(0, count).mapToObj(index -> {
            var container = index < present.size() ? Optional.of(present.get(index)) : Optional.<Container>empty();
            var name = count == 1
                    ? service.name()
                    : service.name() + "-" + container.map(Container::number).orElse(index + 1);
            return new Patient(name, service, kind, container);
        });
    }

    private Checked ask(Patient patient, Duration limit) {
        long start = System.nanoTime();
        var answer = fate.of(patient).orElseGet(() -> explained(patient, answer(patient, limit)));
        return new Checked(patient, answer, since(start));
    }

    private Answer answer(Patient patient, Duration limit) {
        try {
            return judged(patient, probes.of(patient).ask(limit));
        } catch (IOException e) {
            return judged(patient, Answer.unwell(Trouble.words(e)));
        } catch (Failure e) {
            return judged(patient, Answer.unwell(e.getMessage()));
        }
    }

    /** The nodes of a cluster fail together, and recover so: the engine's verdict over one of them means nothing. */
    private static Answer judged(Patient patient, Answer answer) {
        var fair = answer.forgiving(patient.isYoung());
        boolean isLost = fair.state() == Condition.State.UNHEALTHY
                && patient.pulse().equals("unhealthy")
                && !patient.kind().isOfCluster();
        return isLost ? fair.withDetail(Hope.LOST) : fair;
    }

    private Answer explained(Patient patient, Answer answer) {
        boolean hasTale = patient.kind() == Kind.PATRONI
                && patient.container().filter(Container::isRunning).isPresent()
                && !answer.isWell();
        return hasTale
                ? answer.because(
                        PatroniTale.of(casebook.story(patient.container().get().id())))
                : answer;
    }

    private static Checked silent(Patient patient, long start) {
        return new Checked(patient, Answer.unwell("no answer in time").forgiving(patient.isYoung()), since(start));
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
