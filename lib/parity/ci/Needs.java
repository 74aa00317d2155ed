package parity.ci;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which job waits for which; names are the same in any case, as GitHub reads them. */
public final class Needs {

    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private final Map<Job, List<Job>> needed = new HashMap<>();

    public Needs(List<Job> jobs) {
        jobs.forEach(job -> this.jobs.putIfAbsent(key(job.id()), job));
        jobs.forEach(job -> needed.put(job, named(job)));
    }

    public Optional<Job> job(String id) {
        return Optional.ofNullable(jobs.get(key(id)));
    }

    /** The jobs that one waits for directly; unknown names are left out. */
    public List<Job> of(Job job) {
        return needed.getOrDefault(job, List.of());
    }

    /** The jobs that wait directly for one. */
    public List<Job> waitingFor(Job job) {
        return jobs.values().stream().filter(other -> of(other).contains(job)).toList();
    }

    /** A job and all that must run before it, the first to run first. */
    public List<Job> before(Job job) {
        var reached = new LinkedHashSet<Job>();
        collect(job, reached, new LinkedHashSet<>());
        return List.copyOf(reached);
    }

    /** Those that nothing holds up, then those that wait for them only, and so on; a cycle is in no stage. */
    public List<List<Job>> stages() {
        var stages = new ArrayList<List<Job>>();
        var done = new LinkedHashSet<Job>();
        for (var stage = ready(done); !stage.isEmpty(); stage = ready(done)) {
            stages.add(stage);
            done.addAll(stage);
        }
        return List.copyOf(stages);
    }

    /** Jobs that wait for each other in a ring, each once; empty where there is none. */
    public List<Job> cycle() {
        var free = new LinkedHashSet<Job>();
        stages().forEach(free::addAll);
        return jobs.values().stream()
                .filter(job -> !free.contains(job))
                .map(this::ring)
                .filter(ring -> !ring.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<Job> named(Job job) {
        return job.needs().stream()
                .flatMap(name -> job(name.text()).stream())
                .distinct()
                .toList();
    }

    private List<Job> ready(Set<Job> done) {
        return jobs.values().stream()
                .filter(job -> !done.contains(job) && done.containsAll(of(job)))
                .toList();
    }

    private void collect(Job job, Set<Job> reached, Set<Job> entered) {
        if (entered.add(job)) {
            of(job).forEach(needed -> collect(needed, reached, entered));
            reached.add(job);
        }
    }

    /** The way from a job back to itself, if there is one. */
    private List<Job> ring(Job start) {
        var path = new ArrayList<Job>();
        return leadsBack(start, start, path, new LinkedHashSet<>()) ? List.copyOf(path) : List.of();
    }

    private boolean leadsBack(Job from, Job start, List<Job> path, Set<Job> tried) {
        path.add(from);
        for (var needed : of(from)) {
            if (needed.equals(start) || (tried.add(needed) && leadsBack(needed, start, path, tried))) {
                return true;
            }
        }
        path.removeLast();
        return false;
    }

    private static String key(String id) {
        return id.toLowerCase(Locale.ROOT);
    }
}
