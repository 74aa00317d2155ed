package parity.act;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parity.json.Json;

/**
 * A workflow as act is given it: the jobs and legs of the plan and no others, in names that no other run has, each on a
 * machine of ours that reaches its services as at GitHub. What the steps say is not touched.
 */
record Copy(PlannedWorkflow plan, String path, Machine machine, Substitutes substitutes, int legsAtOnce) {

    /** JSON, which is YAML: nothing in it can be read in two ways. */
    String text() {
        var root = Tree.map(plan.workflow().root());
        root.put("name", name(plan));
        var jobs = new LinkedHashMap<String, Object>();
        plan.jobs().forEach(job -> jobs.put(job.job().id(), job.runs() ? running(job) : barred(job)));
        root.put("jobs", jobs);
        return Json.write(root) + "\n";
    }

    /** As GitHub calls it where it has no name; act would call it by the file's name alone. */
    static String name(PlannedWorkflow plan) {
        return plan.workflow().name();
    }

    /** Unlike that of any other run, and it says where in the plan the job stands. */
    static String name(PlannedJob job, String token) {
        return "%s.%s.%d".formatted(job.job().id(), token, job.index());
    }

    /** Where the copy of a workflow lies that a job calls. */
    String calledFile(PlannedJob job) {
        return "%s-%d.yml".formatted(path.substring(0, path.lastIndexOf('.')), job.index());
    }

    private Map<String, ?> running(PlannedJob job) {
        return job.passedBefore() ? stub(job) : job(job);
    }

    private Map<String, @Nullable Object> job(PlannedJob planned) {
        var job = Tree.map(planned.job().node());
        job.put("name", name(planned, machine.token()));
        matrix(planned, job);
        if (planned.called().isPresent()) {
            job.put("uses", "./" + calledFile(planned));
            return job;
        }
        var ports = Ports.of(planned.job());
        var changed = new LinkedHashMap<>(entries(Objects.requireNonNull(Tree.changed(job, ports))));
        if (changed.get("container") == null) {
            changed.put("defaults", defaults(changed.get("defaults")));
        }
        var admission = Admission.of(planned);
        var container = new LinkedHashMap<String, Object>(container(changed.get("container"), ports));
        container.computeIfPresent("image", (_, image) -> admission.image(String.valueOf(image)));
        changed.put("container", container);
        changed.put("runs-on", admission.runsOn(changed.get("runs-on")));
        if (changed.get("services") instanceof Map<?, ?> services) {
            changed.put("services", services(entries(services)));
        }
        return changed;
    }

    /** On a machine steps run in bash; in a container of a job, for which act takes ours, they would run in sh. */
    private Map<String, Object> defaults(@Nullable Object own) {
        var run = new LinkedHashMap<String, Object>(Map.of("shell", "bash -e {0}"));
        run.putAll(strings(entries(
                entries(Tree.map(plan.workflow().root()).get("defaults")).get("run"))));
        run.putAll(strings(entries(entries(own).get("run"))));
        return Map.of("run", run);
    }

    /** Its legs one by one: then the order in which act counts them is known. */
    private void matrix(PlannedJob planned, Map<String, @Nullable Object> job) {
        var strategy = new LinkedHashMap<>(entries(job.get("strategy")));
        if (!planned.job().matrix().isPresent()) {
            return;
        }
        if (!planned.isDynamic()) {
            var legs = new ArrayList<Object>();
            planned.running().forEach(leg -> {
                var values = new LinkedHashMap<String, @Nullable Object>();
                leg.values().forEach((name, value) -> values.put(name, Tree.of(value)));
                legs.add(values);
            });
            strategy.put("matrix", Map.of("include", legs));
        }
        var own = strategy.get("max-parallel");
        strategy.put("max-parallel", own instanceof Number most ? Math.min(most.intValue(), legsAtOnce) : legsAtOnce);
        job.put("strategy", strategy);
    }

    private Map<String, Object> container(@Nullable Object own, Ports ports) {
        if (own == null) {
            return Map.of("image", Machine.IMAGE, "options", machine.options(ports.forwards()));
        }
        var container = new LinkedHashMap<String, Object>(own instanceof Map ? strings(own) : Map.of("image", own));
        container.computeIfPresent("image", (_, image) -> substitutes.ofJob(String.valueOf(image)));
        container.put("options", machine.options(String.valueOf(container.getOrDefault("options", ""))));
        return container;
    }

    private Map<String, Object> services(Map<String, @Nullable Object> services) {
        var changed = new LinkedHashMap<String, Object>();
        services.forEach((name, own) -> {
            var service = new LinkedHashMap<String, Object>(
                    own instanceof Map ? strings(own) : Map.of("image", String.valueOf(own)));
            var image = String.valueOf(service.get("image"));
            service.put("image", substitutes.ofService(image));
            service.put(
                    "options",
                    "%s %s"
                            .formatted(service.getOrDefault("options", ""), machine.label())
                            .strip());
            service.remove("ports");
            changed.put(name, service);
        });
        return changed;
    }

    /** It passed before: for those that need it, it passes again. */
    private Map<String, Object> stub(PlannedJob planned) {
        return Map.of(
                "name",
                name(planned, machine.token()),
                "runs-on",
                "ubuntu-latest",
                "container",
                container(null, Ports.of(planned.job())),
                "steps",
                List.of(Map.of("run", "true")));
    }

    /** It does not run here, and neither does what needs it: without it act would refuse them all. */
    private Map<String, Object> barred(PlannedJob planned) {
        return Map.of(
                "name",
                name(planned, machine.token()),
                "runs-on",
                Admission.NOWHERE,
                "steps",
                List.of(Map.of("run", "true")));
    }

    private static Map<String, @Nullable Object> entries(@Nullable Object tree) {
        var entries = new LinkedHashMap<String, @Nullable Object>();
        if (tree instanceof Map<?, ?> map) {
            map.forEach((key, value) -> entries.put(String.valueOf(key), value));
        }
        return entries;
    }

    private static Map<String, Object> strings(Object tree) {
        var strings = new LinkedHashMap<String, Object>();
        entries(tree).forEach((key, value) -> {
            if (value != null) {
                strings.put(key, value);
            }
        });
        return strings;
    }
}
