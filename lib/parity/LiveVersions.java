package parity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        running.forEach(container ->
                subjects(container, written).forEach(subject -> asked.add(new Question(container, subject))));
        asked.forEach(question ->
                ask(question).ifPresentOrElse(facts::add, () -> unasked(question.container(), "it publishes no port")));
        all.stream()
                .filter(container ->
                        !container.isRunning() && !subjects(container, written).isEmpty())
                .forEach(container -> unasked(container, "it does not run"));
    }

    private void unasked(Container container, String why) {
        notes.add("%s was not asked for its version: %s".formatted(container.name(), why));
    }

    /** One product in one container. */
    private record Question(Container container, Subject subject) {}

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
