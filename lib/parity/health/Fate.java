package parity.health;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parity.compose.ComposeProject;
import parity.compose.Container;
import parity.json.Json;

/** What became of a component that does not run, and why. */
record Fate(Casebook casebook, ComposeProject project) {

    /** These two wait for somebody to start them; whatever else is down went down by itself. */
    private static final String NOT_CREATED = "not created";

    private static final String NOT_STARTED = "created, but not started";

    static final String PAUSED = "paused";
    private static final int LONGEST = 160;
    private static final int KILLED = 137;
    private static final int ASKED_TO_END = 143;
    private static final List<String> GRAVE = List.of("FATAL", "CRITICAL", "ERROR", "Error", "error:", "cannot");

    /** True for what may be held up by others: it waits to be started, or it runs. */
    static boolean isWaiting(Condition condition) {
        return condition.state() != Condition.State.DOWN
                || condition.reason().equals(NOT_CREATED)
                || condition.reason().equals(NOT_STARTED);
    }

    /** Empty where it runs, and can be asked itself. */
    Optional<Answer> of(Patient patient) {
        return patient.container().isEmpty()
                ? Optional.of(Answer.down(NOT_CREATED))
                : told(patient, patient.container().get());
    }

    private Optional<Answer> told(Patient patient, Container container) {
        return switch (container.state()) {
            case RUNNING -> cutOff(container);
            case CREATED -> Optional.of(Answer.down(NOT_STARTED + because(container)));
            case PAUSED -> Optional.of(Answer.down(PAUSED + ": it answers nobody until it is unpaused"));
            case RESTARTING -> Optional.of(restarting(container));
            case EXITED -> Optional.of(exited(patient, container));
            case REMOVING -> Optional.of(Answer.down("is being removed"));
            case DEAD -> Optional.of(Answer.down("dead: the engine could not remove it"));
        };
    }

    private Optional<Answer> cutOff(Container container) {
        var lost = project.networksLostBy(container);
        return lost.isEmpty()
                ? Optional.empty()
                : Optional.of(Answer.unwell("is cut off from network "
                        + lost.stream().map(ComposeProject.Network::name).collect(Collectors.joining(", "))));
    }

    private String because(Container container) {
        var error = casebook.state(container.id()).get("Error").text();
        return error.isEmpty() ? "" : ": " + cut(error);
    }

    private Answer restarting(Container container) {
        var state = casebook.state(container.id());
        return Answer.unwell("starts again and again, and " + end(state) + lastWords(container, true));
    }

    private Answer exited(Patient patient, Container container) {
        if (container.exitCode() == 0 && isTask(patient, container)) {
            return Answer.done("exited with 0");
        }
        var state = casebook.state(container.id());
        int exit = container.exitCode();
        boolean isItsOwnDoing = exit != 0 && exit != KILLED && exit != ASKED_TO_END;
        return Answer.down(end(state) + lastWords(container, isItsOwnDoing));
    }

    /** It was there to end: somebody waits for that, or nothing about it says that it was there to stay. */
    private boolean isTask(Patient patient, Container container) {
        var service = patient.service();
        if (project.isAwaitedJob(service.name())) {
            return true;
        }
        return patient.kind() == Kind.OTHER
                && service.ports().isEmpty()
                && !service.healthcheck()
                && Set.of("", "no", "on-failure").contains(casebook.restartPolicy(container.id()));
    }

    static String end(Json state) {
        long exit = state.get("ExitCode").number();
        if (state.get("OOMKilled").truth()) {
            return "was killed: its memory limit was reached (exit %d)".formatted(exit);
        }
        return exit == KILLED ? "was killed (exit 137)" : "exited with " + exit;
    }

    private String lastWords(Container container, boolean isWorthIt) {
        var lines = casebook.lastWords(container.id());
        if (lines.isEmpty()) {
            return "";
        }
        // Who was asked to end and did has nothing to explain, but for what it said with its last breath.
        var last = isWorthIt ? FatalLine.among(lines) : lines.getLast();
        return isWorthIt || GRAVE.stream().anyMatch(last::contains) ? ": " + cut(last) : "";
    }

    private static String cut(String line) {
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line;
    }
}
