package parity.act;

/** Writes the workflows of a plan into the folder of the run, those too that jobs call. */
record Copies(RunFolder folder, Machine machine, Substitutes substitutes, int legsAtOnce) {

    /** Where in the folder it lies. */
    String write(PlannedWorkflow plan, int index) {
        var path = "workflows/%d.yml".formatted(index);
        write(plan, path);
        return path;
    }

    private void write(PlannedWorkflow plan, String path) {
        var copy = new Copy(plan, folder.fromRoot(path), machine, substitutes, legsAtOnce);
        folder.write(path, copy.text());
        plan.jobs()
                .forEach(job -> job.called().ifPresent(called -> {
                    var seen = copy.calledFile(job);
                    write(called, seen.substring(folder.fromRoot("").length()));
                }));
    }
}
