package parity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parity.ci.Finding;
import parity.ci.Job;
import parity.ci.Matrix;
import parity.ci.Needs;
import parity.ci.Workflow;
import parity.ci.WorkflowFiles;
import parity.ci.WorkflowReading;
import parity.failure.Exit;
import parity.terminal.Report;
import parity.terminal.Table;
import parity.terminal.Terminal;
import parity.yaml.Node.Scalar;

/** The workflows of a repository: what starts them, their jobs under those that they wait for, the legs of each. */
public record WorkflowsReport(List<WorkflowReading> readings) implements Report {

    public WorkflowsReport {
        readings = List.copyOf(readings);
    }

    /** One workflow as a program reads it. */
    private record WorkflowFacts(String file, String name, List<String> events, List<JobFacts> jobs) {}

    /** One job as a program reads it; legs are null where an expression decides at run time. */
    private record JobFacts(
            String id,
            String name,
            List<String> needs,
            List<String> runsOn,
            String uses,
            @Nullable Integer legs,
            List<String> services,
            int steps) {}

    public static WorkflowsReport of(WorkflowFiles files) {
        return new WorkflowsReport(files.read());
    }

    @Override
    public void printTo(Terminal terminal) {
        for (var reading : readings) {
            reading.workflow().ifPresent(workflow -> print(workflow, terminal));
            broken(reading).ifPresent(finding -> terminal.complain(finding.toString()));
        }
    }

    @Override
    public Object facts() {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put(
                "workflows",
                readings.stream()
                        .flatMap(reading -> reading.workflow().stream())
                        .map(WorkflowsReport::facts)
                        .toList());
        facts.put(
                "unreadable",
                readings.stream()
                        .flatMap(reading -> broken(reading).stream())
                        .map(Finding::toString)
                        .toList());
        return facts;
    }

    @Override
    public Exit exit() {
        return readings.stream().anyMatch(reading -> broken(reading).isPresent()) ? Exit.USAGE : Exit.DONE;
    }

    private static Optional<Finding> broken(WorkflowReading reading) {
        return reading.findings().inOrder().stream().filter(Finding::isError).findFirst();
    }

    private static void print(Workflow workflow, Terminal terminal) {
        var title = workflow.name().equals(workflow.file()) ? "" : "  " + workflow.name();
        terminal.print(workflow.file() + title);
        var events = String.join(", ", events(workflow));
        terminal.print("  on: " + (events.isEmpty() ? "nothing" : events));
        var table = new Table();
        rows(workflow.needs(), workflow).forEach(table::row);
        table.printTo(terminal);
    }

    /** Each job once, under the first of those that it waits for. */
    private static List<String[]> rows(Needs needs, Workflow workflow) {
        var rows = new ArrayList<String[]>();
        var printed = new HashSet<Job>();
        var first =
                workflow.jobs().stream().filter(job -> needs.of(job).isEmpty()).toList();
        first.forEach(job -> add(job, "  ", "  ", needs, printed, rows));
        // What waits in a ring hangs under nothing.
        workflow.jobs().forEach(job -> add(job, "  ", "  ", needs, printed, rows));
        return rows;
    }

    /** The branch stands before the job, the trunk before those below it. */
    private static void add(Job job, String branch, String trunk, Needs needs, Set<Job> printed, List<String[]> rows) {
        if (!printed.add(job)) {
            return;
        }
        rows.add(new String[] {branch + job.id(), machine(job), legs(job), others(job, needs)});
        var next = needs.waitingFor(job).stream()
                .filter(it -> needs.of(it).getFirst().equals(job) && !printed.contains(it))
                .toList();
        for (int i = 0; i < next.size(); i++) {
            boolean isLast = i == next.size() - 1;
            add(next.get(i), trunk + (isLast ? "└─ " : "├─ "), trunk + (isLast ? "   " : "│  "), needs, printed, rows);
        }
    }

    private static String machine(Job job) {
        return job.uses().isEmpty() ? String.join(" ", job.runsOn()) : "calls " + job.uses();
    }

    private static String legs(Job job) {
        var matrix = job.matrix();
        if (!matrix.isPresent()) {
            return "";
        }
        int count = matrix.legs().size();
        return matrix.isDynamic()
                ? "legs decided by the run"
                : count > Matrix.MOST_LEGS ? "too many legs" : count + " legs";
    }

    private static String others(Job job, Needs needs) {
        var others = needs.of(job).stream().skip(1).map(Job::id).collect(Collectors.joining(", "));
        return others.isEmpty() ? "" : "after " + others + ", too";
    }

    private static List<String> events(Workflow workflow) {
        return workflow.events().stream().map(event -> event.name()).toList();
    }

    private static WorkflowFacts facts(Workflow workflow) {
        return new WorkflowFacts(
                workflow.file(),
                workflow.name(),
                events(workflow),
                workflow.jobs().stream().map(WorkflowsReport::facts).toList());
    }

    private static JobFacts facts(Job job) {
        var matrix = job.matrix();
        return new JobFacts(
                job.id(),
                job.name(),
                job.needs().stream().map(Scalar::text).toList(),
                job.runsOn(),
                job.uses(),
                matrix.isDynamic() ? null : Integer.valueOf(matrix.legs().size()),
                job.services().stream().map(entry -> entry.key().text()).toList(),
                job.steps().size());
    }
}
