package parity.act;

import java.util.Map;

/** Writes the workflows of a plan into the folder of the run, those too that jobs call. */
record Copies(RunFolder folder, Machine machine, Map<String, String> standIns, int legsAtOnce) {

    Copies {
        standIns = Map.copyOf(standIns);
    }

    /** Where in the folder it lies. */
    String write(PlannedWorkflow plan, int index) {
        var path = "workflows/%d.yml".formatted(index);
        write(plan, path);
        return path;
    }

    private void write(PlannedWorkflow plan, String path) {
        var copy = new Copy(plan, folder.fromRoot(path), machine, standIns, legsAtOnce);
        folder.write(path, copy.text());
        plan.jobs()
                .forEach(job -> job.called().ifPresent(called -> {
                    var seen = copy.calledFile(job);
                    write(called, seen.substring(folder.fromRoot("").length()));
                }));
    }
}
