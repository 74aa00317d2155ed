package parity.loop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import parity.concurrent.AtExit;
import parity.config.Project;
import parity.config.Service;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.failure.Nearest;
import parity.logs.Diaries;
import parity.logs.Diary;
import parity.terminal.Chorus;
import parity.terminal.Terminal;
import parity.yaml.Problems;

/** One time that a project is worked on, from the first start to the end of the last service. */
public final class Session {

    private final Project project;
    private final Order order;
    private final boolean isWatched;
    private final Set<String> debugged;
    private final List<String> notes;

    private Session(Project project, Order order, boolean isWatched, Set<String> debugged, List<String> notes) {
        this.project = project;
        this.order = order;
        this.isWatched = isWatched;
        this.debugged = debugged;
        this.notes = notes;
    }

    /**
     * Of all services, or of some with what they need; watched when their files shall restart them. Local are those
     * resources that are not used where they are deployed.
     */
    public static Session of(Project project, Collection<String> named, boolean isWatched, Collection<String> local) {
        if (project.settings().services().isEmpty()) {
            throw new Failure(
                    Exit.USAGE,
                    "no 'services' in the parity.yml of %s; name some, such as: api: { command: ./run }"
                            .formatted(project.directory()));
        }
        var here = Local.of(project, local).project();
        var repertoire = Repertoire.of(here);
        var order = Order.of(here.settings().services(), repertoire.meantBy(named));
        var problems = new Problems();
        new ServicesCheck(here, problems).check(order.services());
        problems.refuseAny();
        return new Session(
                here,
                order,
                isWatched,
                Set.of(),
                named.isEmpty() ? Repertoire.sentences(repertoire.leftOut()) : List.of());
    }

    public List<String> names() {
        return order.names();
    }

    /** The same, with some that a debugger can attach to. */
    public Session debugging(Collection<String> some) {
        some.forEach(this::requireProcess);
        return new Session(project, order, isWatched, Set.copyOf(some), notes);
    }

    private void requireProcess(String name) {
        if (!names().contains(name)) {
            throw new Failure(
                    Exit.USAGE,
                    "--debug %s: no such service is started%s".formatted(name, Nearest.hint(name, names())));
        }
        if (!(project.settings().services().get(name) instanceof Service.HostProcess)) {
            throw new Failure(
                    Exit.USAGE,
                    "--debug %s: only what a 'command' runs on this machine can be debugged".formatted(name));
        }
    }

    /** The same of those services alone that whoever sits here chooses; where nobody can be asked it stays as it is. */
    public Session chosen(Terminal terminal) {
        var services = project.settings().services();
        var question = new Question(project.directory(), Repertoire.of(project).able());
        return question.isWorthIt(terminal)
                ? new Session(project, Order.of(services, question.ask(terminal)), isWatched, debugged, notes)
                : this;
    }

    /** Runs until it is quit; true when nothing had failed. */
    public boolean run(Chorus chorus, Terminal terminal, Attendance attendance) {
        var folder = Remains.folder(project);
        try (var _ = Lock.of(folder, ProjectName.of(project));
                var diary = Diary.begin(Diaries.of(project, ProjectName.of(project)), recorded())) {
            var scene = scene(chorus.recordedBy(diary));
            var berths = new Berths(sweep(scene));
            var casting = new Casting(project, scene.addresses(), berths, debugged, terminal);
            var loop = new Loop(scene, casting.of(order));
            notes.forEach(note -> scene.chorus().answer(note));
            casting.notes().forEach(note -> scene.chorus().answer(note));
            return guarded(scene, loop, attendance, folder);
        }
    }

    /** What containers of compose files say, the engine keeps. */
    private List<String> recorded() {
        return order.services().stream()
                .filter(service -> !(service instanceof Service.Composed))
                .map(Service::name)
                .toList();
    }

    private boolean guarded(Scene scene, Loop loop, Attendance attendance, Path folder) {
        var intercom = Intercom.open(PrivatePlaces.ofSocket(folder), new Clerk(loop));
        try (var _ = AtExit.run(() -> end(loop, intercom))) {
            try (var _ = vigil(scene, loop)) {
                return run(scene, loop, attendance, intercom);
            } finally {
                end(loop, intercom);
            }
        }
    }

    private boolean run(Scene scene, Loop loop, Attendance attendance, Intercom intercom) {
        loop.begin();
        Presence.ofOurs(
                        intercom.door(),
                        attendance == Attendance.DETACHED,
                        order.services(),
                        Supervisor.settings(project))
                .write(project.directory());
        if (attendance == Attendance.TYPED) {
            Words.listen(new Console(scene, loop));
        }
        loop.await(attendance, scene.chorus()::isHeard);
        return !loop.hasFailed();
    }

    private void end(Loop loop, Intercom intercom) {
        loop.endAll();
        intercom.close();
        if (loop.hasLeft()) {
            Presence.read(project.directory()).ifPresent(ours -> ours.ended().write(project.directory()));
        } else {
            Presence.strikeOut(project.directory());
        }
    }

    private Vigil vigil(Scene scene, Loop loop) {
        var watched = new LinkedHashMap<String, Watched>();
        for (var service : order.services()) {
            if (isWatched
                    && service instanceof Service.HostProcess process
                    && !process.watch().isEmpty()) {
                watched.put(service.name(), new Workplace(project, process, scene.addresses()).watched());
            }
        }
        return Vigil.over(project.directory(), watched, loop::changed, scene.chorus()::answer);
    }

    private Scene scene(Chorus chorus) {
        return new Scene(
                chorus,
                new Standings(names()),
                new Addresses(),
                new Notebook(project.directory()),
                new Journal(project.directory()));
    }

    /**
     * Ends what a run that was killed has left, for nobody else may run here while we have the lock; returns the ports of
     * those containers that begin anew, or go on.
     */
    private Map<String, Integer> sweep(Scene scene) {
        var remains = Remains.of(project);
        var processes = remains.processes().stream().map(String::valueOf).collect(Collectors.joining(", "));
        var left = new ArrayList<>(processes.isEmpty() ? List.<String>of() : List.of("pid " + processes));
        try {
            left.addAll(remains.containersBeside(names()));
        } catch (Failure trouble) {
            scene.chorus().answer("what an earlier run left in containers stays: " + trouble.getMessage());
        }
        if (!left.isEmpty()) {
            scene.chorus().answer("ended what an earlier run left behind: " + String.join(", ", left));
        }
        return remains.housed().isEmpty() ? Map.of() : remains.inContainers();
    }
}
