package parity;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import parity.config.Project;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.failure.Nearest;
import parity.loop.ProjectName;
import parity.loop.Supervisor;
import parity.stack.Stack;

/** All of a project that can be up: what its compose files describe, and the services of its parity.yml. */
record Whole(Project project, Optional<Stack> stack, Supervisor supervisor, Optional<String> absence) {

    /** The project around the working directory; empty where it has compose files only. */
    static Optional<Whole> ifAnyHere() {
        var project = Project.around(Path.of(""));
        return project.settings().services().isEmpty() ? Optional.empty() : Optional.of(of(project));
    }

    /** Of services that somebody works on the truth is told also where no engine answers, or its part is not set up. */
    static Whole of(Project project) {
        var supervisor = Supervisor.of(project);
        if (project.composeFiles().isEmpty() && !project.settings().services().isEmpty()) {
            return new Whole(project, Optional.empty(), supervisor, Optional.empty());
        }
        try {
            var stack = Optional.of(Stack.of(project))
                    .filter(it ->
                            !supervisor.isKnown() || !it.containers().all().isEmpty());
            return new Whole(project, stack, supervisor, Optional.empty());
        } catch (Failure trouble) {
            if (!supervisor.isKnown()) {
                throw trouble;
            }
            return new Whole(project, Optional.empty(), supervisor, Optional.of(trouble.getMessage()));
        }
    }

    static boolean isOfEngine(Failure trouble) {
        return trouble.exit() == Exit.MISSING || trouble.exit() == Exit.TIMED_OUT;
    }

    String name() {
        return stack.map(it -> it.compose().name()).orElseGet(() -> ProjectName.of(project));
    }

    /** Of those that were named, or of all when none was, the ones that compose files describe. */
    List<String> composed(List<String> named) {
        refuseUnknown(named);
        var known = stack.map(it -> it.services(List.of())).orElse(List.of());
        return named.isEmpty() ? known : known.stream().filter(named::contains).toList();
    }

    /** Of the same those that are worked on; while nobody works on any, they count where there is nothing else. */
    List<String> supervised(List<String> named) {
        refuseUnknown(named);
        if (named.isEmpty()) {
            return supervisor.isKnown() || stack.isEmpty() ? supervisor.services() : List.of();
        }
        return supervised(named::contains);
    }

    /** The same; of a name that a container has, too, that one alone is meant while nobody works on the other. */
    List<String> supervised(Predicate<String> isMeant) {
        var composed = supervisor.isKnown() ? List.<String>of() : composed(List.of());
        return supervisor.services().stream()
                .filter(name -> isMeant.test(name) && !composed.contains(name))
                .toList();
    }

    private void refuseUnknown(List<String> named) {
        var known = new ArrayList<>(supervisor.services());
        stack.ifPresent(it -> known.addAll(it.services(List.of())));
        for (var name : named) {
            if (!known.contains(name)) {
                // The stack may know more about it: a profile that is off, for example.
                stack.ifPresent(it -> it.services(List.of(name)));
                throw new Failure(
                        Exit.USAGE, "no service '%s' in %s%s".formatted(name, name(), Nearest.hintOrAll(name, known)));
            }
        }
    }
}
