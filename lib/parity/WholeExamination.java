package parity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import parity.config.Project;
import parity.failure.Failure;
import parity.health.Condition;
import parity.health.Condition.State;
import parity.health.Diagnosis;
import parity.health.Examination;
import parity.health.Examiner;
import parity.health.Finding;
import parity.loop.Glimpse;
import parity.loop.Supervisor;

/** Asks all of a project how it is: its containers themselves, its other services through whoever keeps them running. */
final class WholeExamination implements Examiner {

    private static final String GROUP = "services";

    private final Whole whole;
    private final List<String> composed;
    private final List<Examination> containers;

    /** Of those of its containers that are meant; the others are asked for by name. */
    WholeExamination(Whole whole, List<String> composed) {
        this.whole = whole;
        this.composed = List.copyOf(composed);
        this.containers = whole.stack().stream().map(it -> it.examination()).toList();
    }

    /** Of services alone, whatever else there is. */
    static WholeExamination ofServices(Project project, Supervisor supervisor) {
        return new WholeExamination(new Whole(project, Optional.empty(), supervisor, Optional.empty()), List.of());
    }

    @Override
    public Diagnosis some(Collection<String> services, Duration limit) {
        return joined(services, asked -> containers.getFirst().some(asked, limit));
    }

    /** The same, but what may just not have been noticed yet is looked at again before it is said. */
    Diagnosis settled(Collection<String> services, Duration limit) {
        return joined(services, asked -> containers.getFirst().settled(asked, limit));
    }

    private Diagnosis joined(Collection<String> services, Function<List<String>, Diagnosis> ask) {
        long start = System.nanoTime();
        var ofCompose = composed.stream().filter(services::contains).toList();
        var conditions = new ArrayList<Condition>();
        var findings = new ArrayList<Finding>();
        if (!ofCompose.isEmpty()) {
            var diagnosis = ask.apply(ofCompose);
            conditions.addAll(diagnosis.conditions());
            findings.addAll(diagnosis.findings());
        }
        supervised(services).forEach(conditions::add);
        return new Diagnosis(whole.name(), conditions, findings, Duration.ofNanos(System.nanoTime() - start));
    }

    /** One that stands for a container of a compose file is asked there already. */
    private Stream<Condition> supervised(Collection<String> services) {
        var named = whole.supervised(services::contains);
        return named.isEmpty()
                ? Stream.empty()
                : asked(named)
                        .filter(one -> !one.isOfCompose() || whole.stack().isEmpty())
                        .map(WholeExamination::condition);
    }

    private Stream<Glimpse> asked(List<String> named) {
        try {
            return whole.supervisor().examined(named).stream();
        } catch (Failure trouble) {
            // It may have been killed since, and what it left is told.
            return Whole.of(whole.project()).supervisor().unheard(named, trouble.getMessage()).stream();
        }
    }

    private static Condition condition(Glimpse one) {
        return new Condition(
                one.service(), one.service(), GROUP, state(one), one.kind(), one.url(), reason(one), Duration.ZERO);
    }

    private static State state(Glimpse one) {
        return switch (one.state()) {
            case READY -> State.HEALTHY;
            case DONE -> State.DONE;
            case WAITING, PREPARING, BUILDING, STARTING -> State.STARTING;
            case SICK, UNWATCHED -> State.UNHEALTHY;
            case FAILED, STOPPED, BLOCKED, ABSENT -> State.DOWN;
        };
    }

    private static String reason(Glimpse one) {
        boolean isSaid = one.isGood() || one.state() == parity.loop.Standing.State.STARTING;
        return isSaid || !one.why().isEmpty() ? one.why() : ServiceWords.state(one);
    }
}
