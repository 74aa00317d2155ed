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

    private LiveVersions(Stack stack) {
        this.stack = stack;
        this.reach = new Reach(stack.engine().endpoint().host());
    }

    /** Of the project in a folder; what runs and cannot be asked is said in the failure. */
    static List<Fact> of(Path root) {
        return new LiveVersions(Stack.of(Project.around(root))).facts(Examination.services(root));
    }

    private List<Fact> facts(List<Fact> written) {
        var running =
                stack.containers().all().stream().filter(Container::isRunning).toList();
        if (running.isEmpty()) {
            throw new Failure(Exit.MISSING, "--live asks servers, and none runs; 'dev-up' starts them");
        }
        var asked = new ArrayList<Question>();
        running.forEach(container ->
                subjects(container, written).forEach(subject -> asked.add(new Question(container, subject))));
        var answers = new ArrayList<Fact>();
        asked.forEach(question -> ask(question).ifPresent(answers::add));
        return answers;
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
