package parity.platform;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import parity.failure.Exit;
import parity.terminal.Report;
import parity.terminal.Terminal;

/** Looks a machine over, and mends on request what a command line can mend. */
public record Checkup(Machine machine, Needs needs, String project, List<Check> more) {

    /** How far it may go. */
    public record Mandate(boolean fix, boolean dryRun, boolean yes) {}

    public Checkup {
        more = List.copyOf(more);
    }

    /** For a project of usual needs; {@code project} names the one whose own containers do not count as in its way. */
    public static Checkup here() {
        return new Checkup(Machine.here(), Needs.usual(), "", List.of());
    }

    public Checkup needing(Needs needs) {
        return new Checkup(machine, needs, project, more);
    }

    public Checkup forProject(String project) {
        return new Checkup(machine, needs, project, more);
    }

    /** The same, asking these checks too: how other rooms (ports) join in. */
    public Checkup with(List<Check> more) {
        return new Checkup(
                machine,
                needs,
                project,
                Stream.concat(this.more.stream(), more.stream()).toList());
    }

    public Diagnosis platform() {
        return Diagnosis.of(platform(look()));
    }

    public Diagnosis resources() {
        var engine = look();
        return Diagnosis.of(join(List.of(new EngineChecks(machine, needs, engine).reach(), resources(engine))));
    }

    public Diagnosis everything() {
        var engine = look();
        return Diagnosis.of(join(List.of(platform(engine), resources(engine), new ToolChecks(machine).all(), more)));
    }

    /** Everything, then what the mandate allows: show what would be done, or do it and look again. */
    public Report see(Mandate mandate, Terminal terminal) {
        var diagnosis = everything();
        if (!mandate.fix() && !mandate.dryRun()) {
            return diagnosis;
        }
        var fix = Fix.plan(diagnosis, machine.withApt());
        if (fix.isNothing()) {
            terminal.say("nothing to fix by itself" + (diagnosis.isClean() ? "" : "; the fix lines are yours to try"));
            return diagnosis;
        }
        return mandate.dryRun() ? new Prescription(fix, Exit.DONE) : mend(fix, mandate, terminal);
    }

    private Report mend(Fix fix, Mandate mandate, Terminal terminal) {
        if (!fix.automatic()) {
            terminal.say("this has to be done by hand here:");
            return new Prescription(fix, Exit.MISSING);
        }
        if (!mandate.yes()) {
            fix.toString().lines().forEach(terminal::complain);
        }
        Consent.of(terminal, mandate.yes()).ask("Do this?");
        new Surgery(terminal).perform(fix);
        return new Treated(fix, new Checkup(Machine.here(), needs, project, more).everything());
    }

    private List<Check> platform(Once<EngineState> engine) {
        return join(List.of(new PlatformChecks(machine).all(), new EngineChecks(machine, needs, engine).all()));
    }

    private List<Check> resources(Once<EngineState> engine) {
        return new ResourceChecks(machine, needs, project, engine).all();
    }

    private Once<EngineState> look() {
        return new Once<>(() -> EngineState.look(machine));
    }

    private static List<Check> join(List<List<Check>> lists) {
        return lists.stream().flatMap(List::stream).toList();
    }

    /** What would be done. */
    private record Prescription(Fix fix, Exit exit) implements Report {

        @Override
        public void printTo(Terminal terminal) {
            fix.toString().lines().forEach(terminal::print);
        }

        @Override
        public Object facts() {
            return fix;
        }
    }

    /** What was done, and how the machine is now. */
    private record Treated(Fix fix, Diagnosis diagnosis) implements Report {

        @Override
        public void printTo(Terminal terminal) {
            diagnosis.printTo(terminal);
        }

        @Override
        public Object facts() {
            return Map.of("done", fix.steps(), "diagnosis", diagnosis.facts());
        }

        @Override
        public Exit exit() {
            return diagnosis.exit();
        }
    }
}
