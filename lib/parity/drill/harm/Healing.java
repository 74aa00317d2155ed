package parity.drill.harm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parity.config.ProjectFolder;
import parity.engine.Engine;
import parity.failure.Failure;
import parity.health.Diagnosis;
import parity.health.Finding;

/** Undoes what a drill that was killed has left; only who may change the project does it. */
public record Healing(ProjectFolder folder, Engine engine) {

    /** What was left, in words: {@code pause of patroni1}; empty where nothing was, or a drill is at work. */
    public static String left(ProjectFolder folder) {
        return new Journal(folder)
                .read()
                .filter(Journal.Entry::isLeft)
                .map(entry -> words(entry.harms()))
                .orElse("");
    }

    /** How all are, and what was left among what is wrong. */
    public static Diagnosis among(ProjectFolder folder, Diagnosis seen) {
        var left = left(folder);
        if (left.isEmpty()) {
            return seen;
        }
        var findings = new ArrayList<>(seen.findings());
        findings.add(new Finding(
                "drill.left", "drills", "a drill that was cut short has left " + left, "'dev-up' heals it"));
        return new Diagnosis(seen.project(), seen.conditions(), findings, seen.took());
    }

    /** Both at once, for who begins only where all is well. */
    public void all(Consumer<String> tell) {
        run(tell);
        settle(tell);
    }

    /** All harm to containers; what a cluster must put back itself waits until it is well. */
    public void run(Consumer<String> tell) {
        var journal = new Journal(folder);
        journal.read().ifPresent(entry -> {
            refuseAtWork(entry);
            tell.accept("heal what a drill left that was cut short: " + words(entry.harms()));
            var troubles = new ArrayList<String>();
            harms(entry, false)
                    .filter(harm -> injury(harm).canBeUndone())
                    .forEach(harm -> heal(harm, journal, troubles::add));
            if (!troubles.isEmpty()) {
                throw new Failure(
                        "could not be healed: %s; 'dev-up' tries again".formatted(String.join("; ", troubles)));
            }
        });
    }

    /** One that cannot be healed keeps no other from it. */
    private void heal(Harm harm, Journal journal, Consumer<String> trouble) {
        try {
            injury(harm).heal();
            journal.strike(List.of(harm));
        } catch (Failure e) {
            trouble.accept("%s: %s".formatted(harm, e.getMessage()));
        }
    }

    /** Has a cluster that is well put back what is its own; what it cannot yet stays for the next time. */
    public void settle(Consumer<String> tell) {
        var journal = new Journal(folder);
        journal.read().stream()
                .flatMap(entry -> harms(entry, true))
                .filter(harm -> injury(harm).canBeUndone())
                .forEach(harm -> heal(harm, journal, trouble -> tell.accept("it is left: " + trouble)));
    }

    private Stream<Harm> harms(Journal.Entry entry, boolean isOfTheHealthy) {
        return entry.harms().reversed().stream().filter(harm -> injury(harm).isUndoneByTheHealthy() == isOfTheHealthy);
    }

    private Injury injury(Harm harm) {
        return new Injuries(engine).of(harm);
    }

    private static void refuseAtWork(Journal.Entry entry) {
        if (!entry.isLeft()) {
            throw new Failure("a drill is at work here (pid %d): %s; wait for its end, or end it"
                    .formatted(entry.writer().pid(), words(entry.harms())));
        }
    }

    private static String words(List<Harm> harms) {
        return harms.stream().map(Harm::toString).collect(Collectors.joining(", "));
    }
}
