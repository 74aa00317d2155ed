package parity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import parity.ci.agreement.Examination;
import parity.ci.agreement.Fact;
import parity.ci.agreement.Subject;
import parity.compose.Container;
import parity.config.Project;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.health.Reach;
import parity.stack.Stack;

/** The versions that the servers of a running project say themselves; every member of a cluster is asked. */
final class LiveVersions {

    private final Stack stack;
    private final Reach reach;
    private final List<Fact> facts = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private LiveVersions(Stack stack) {
        this.stack = stack;
        this.reach = new Reach(stack.engine().endpoint().host());
    }

    /** Of the project in a folder; what runs and does not answer is said in the failure. */
    static LiveVersions of(Path root) {
        var live = new LiveVersions(Stack.of(Project.around(root)));
        live.ask(Examination.services(root));
        return live;
    }

    List<Fact> facts() {
        return List.copyOf(facts);
    }

    /** Who could not be asked: nobody knows whether they agree. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    private void ask(List<Fact> written) {
        var all = stack.containers().all();
        var running = all.stream().filter(Container::isRunning).toList();
        if (running.isEmpty()) {
            throw new Failure(Exit.MISSING, "--live asks servers, and none runs; 'dev-up' starts them");
        }
        var asked = new ArrayList<Question>();
        running.forEach(container -> questions(container, written).forEach(asked::add));
        asked.forEach(question ->
                ask(question).ifPresentOrElse(facts::add, () -> leaveOpen(question, "it publishes no port")));
        all.stream()
                .filter(container -> !container.isRunning() && !isFinished(container))
                .flatMap(container -> questions(container, written))
                .forEach(question -> leaveOpen(question, "it does not run"));
    }

    /** A job that did its work serves nobody. */
    private boolean isFinished(Container container) {
        return container.exitCode() == 0 && stack.compose().isAwaitedJob(container.service());
    }

    private void leaveOpen(Question question, String why) {
        var container = question.container().name();
        facts.add(Fact.unasked(question.subject(), container, why));
        notes.add("unresolved: %s was not asked for the version of its %s: %s"
                .formatted(container, question.subject(), why));
    }

    /** One product in one container. */
    private record Question(Container container, Subject subject) {}

    private static Stream<Question> questions(Container container, List<Fact> written) {
        return subjects(container, written).stream().map(subject -> new Question(container, subject));
    }

    private static List<Subject> subjects(Container container, List<Fact> written) {
        var subjects = new LinkedHashSet<Subject>();
        written.stream()
                .filter(fact -> fact.home().scope().equals("service " + container.service()))
                .map(Fact::subject)
                .filter(VersionQuestion::isKnown)
                .forEach(subjects::add);
        return List.copyOf(subjects);
    }

    private Optional<Fact> ask(Question question) {
        var service = stack.compose().service(question.container().service());
        var environment = service.map(it -> it.environment()).orElse(Map.of());
        try {
            return new VersionQuestion(question.container(), environment, reach)
                    .ask(question.subject())
                    .map(version -> Fact.live(
                            question.subject(), version, question.container().name()));
        } catch (IOException e) {
            throw new Failure(
                    Exit.FAILED,
                    "cannot ask %s for its version: %s"
                            .formatted(question.container().name(), e.getMessage()));
        }
    }
}
