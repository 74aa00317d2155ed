package parity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parity.failure.Exit;
import parity.health.Condition;
import parity.recovery.Gap;
import parity.recovery.Layer;
import parity.recovery.Recovery.Course;
import parity.recovery.Remainder;
import parity.recovery.Repair;
import parity.terminal.Report;
import parity.terminal.Style;
import parity.terminal.Table;
import parity.terminal.Table.Cell;
import parity.terminal.Terminal;

/** What a sleep left, what was repaired, how each layer is now, and what is left to do; or what would be repaired. */
public record RecoveryReport(String project, Course course, boolean foreseen) implements Report {

    @Override
    public void printTo(Terminal terminal) {
        course.gap().sentences().forEach(terminal::print);
        if (foreseen) {
            printForesight(terminal);
        } else {
            printOutcome(terminal);
        }
    }

    @Override
    public Object facts() {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("project", project);
        facts.put("healthy", course.isGood());
        facts.put("gap", facts(course.gap()));
        facts.put(
                foreseen ? "wouldRepair" : "repaired",
                repairs().map(RecoveryReport::facts).toList());
        facts.put("failed", course.mishaps());
        facts.put("layers", layers().stream().map(this::facts).toList());
        facts.put("left", course.left());
        facts.put("components", course.diagnosis().conditions());
        facts.put("tookMillis", course.took().toMillis());
        return facts;
    }

    @Override
    public Exit exit() {
        return foreseen || course.isGood() ? Exit.DONE : Exit.FAILED;
    }

    private void printForesight(Terminal terminal) {
        repairs().forEach(repair -> terminal.print("would " + repair.text()));
        if (course.repairs().isEmpty()) {
            course.left().forEach(remainder -> print(remainder, terminal));
        }
        terminal.print("%s: %s, %s to repair"
                .formatted(
                        project,
                        course.diagnosis().summary(),
                        count(course.repairs().size())));
    }

    private void printOutcome(Terminal terminal) {
        var table = new Table();
        layers().forEach(layer -> table.row(
                Cell.of(layer.title()), new Cell(word(layer), look(layer)), Cell.of(String.join(", ", deeds(layer)))));
        table.printTo(terminal);
        course.mishaps()
                .forEach(mishap -> terminal.complain("could not %s: %s".formatted(mishap.deed(), mishap.reason())));
        course.left().forEach(remainder -> print(remainder, terminal));
        terminal.print("%s: %s, %s repaired, %.1f s"
                .formatted(
                        project,
                        course.diagnosis().summary(),
                        count(course.repairs().size()),
                        course.took().toMillis() / 1000.0));
    }

    private static void print(Remainder remainder, Terminal terminal) {
        terminal.print(terminal.paint(Style.RED, "! " + remainder.what()));
        if (!remainder.remedy().isEmpty()) {
            terminal.print("  " + remainder.remedy());
        }
    }

    private Stream<Repair> repairs() {
        return course.repairs().stream();
    }

    /** Those that there are here. */
    private List<Layer> layers() {
        var here = Stream.concat(
                Stream.of(Layer.CLOCK, Layer.ENGINE),
                course.diagnosis().conditions().stream().map(Layer::of));
        return here.distinct().sorted().toList();
    }

    private String word(Layer layer) {
        return isBroken(layer) ? "broken" : deeds(layer).isEmpty() ? "well" : "repaired";
    }

    private Style look(Layer layer) {
        return isBroken(layer) ? Style.RED : Style.GREEN;
    }

    private boolean isBroken(Layer layer) {
        return course.left().stream().anyMatch(remainder -> remainder.layer() == layer);
    }

    private List<String> deeds(Layer layer) {
        return repairs()
                .filter(repair -> repair.layer() == layer)
                .map(Repair::deed)
                .toList();
    }

    private static String count(int number) {
        return number == 0 ? "nothing" : "%d thing%s".formatted(number, number == 1 ? "" : "s");
    }

    private Map<String, Object> facts(Layer layer) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("layer", layer.title());
        facts.put("state", word(layer));
        facts.put(
                "components",
                course.diagnosis().conditions().stream()
                        .filter(condition -> Layer.of(condition) == layer)
                        .map(Condition::component)
                        .toList());
        return facts;
    }

    private static Map<String, Object> facts(Repair repair) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("layer", repair.layer().name().toLowerCase(Locale.ROOT));
        facts.put("do", repair.deed());
        facts.put("cause", repair.cause());
        return facts;
    }

    private static Map<String, @Nullable Object> facts(Gap gap) {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("sleptMillis", millis(gap.slept()));
        facts.put("engineClockErrorMillis", millis(gap.engineClock()));
        facts.put("containerClockErrorMillis", millis(gap.containerClock()));
        facts.put("away", gap.away().stream().map(RecoveryReport::facts).toList());
        return facts;
    }

    private static Map<String, @Nullable Object> facts(Gap.Absence absence) {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("service", absence.service());
        facts.put("how", absence.how());
        facts.put("forMillis", millis(absence.since()));
        return facts;
    }

    private static @Nullable Long millis(Optional<java.time.Duration> length) {
        return length.map(java.time.Duration::toMillis).orElse(null);
    }
}
