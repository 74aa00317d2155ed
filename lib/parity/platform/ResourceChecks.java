package parity.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import parity.concurrent.Together.Work;
import parity.config.Size;
import parity.engine.Engine;
import parity.platform.Machine.Wsl;

/** What the engine has to offer a project; not this host, which is another thing with Docker Desktop or far away. */
final class ResourceChecks {

    /** Below this many free files, one more image may not unpack. */
    private static final long FEW_INODES = 100_000;

    private static final int LOW_INODES_PERCENT = 5;

    /** Starting a container to look at a far disk takes a moment. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Machine machine;
    private final Needs needs;
    private final String project;
    private final Once<EngineState> engine;

    ResourceChecks(Machine machine, Needs needs, String project, Once<EngineState> engine) {
        this.machine = machine;
        this.needs = needs;
        this.project = project;
        this.engine = engine;
    }

    List<Check> all() {
        var space = new Once<>(() -> space(engine.get()));
        return List.of(
                answered("resources.memory", "memory", this::memory),
                answered("resources.taken", "memory left", state -> taken(state, usage(state))),
                answered("resources.cpus", "CPUs", this::cpus),
                answered("resources.busy", "CPUs left", state -> busy(state, load(state))),
                measured("resources.disk", "disk", space, this::disk),
                measured("resources.inodes", "inodes", space, this::inodes));
    }

    Verdict memory(EngineState state) {
        long has = state.info().get("MemTotal").number();
        var said = "%s, needs %s".formatted(new Size(has), new Size(needs.memoryBytes()));
        return has >= needs.memoryBytes()
                ? Verdict.pass(said)
                : Verdict.fail(said, grow("memory") + ", or lower requires.memory in parity.yml");
    }

    /** Fails only where less than half is left: the rest can still be found in caches and swap. */
    Verdict taken(EngineState state, Usage usage) {
        long left = state.info().get("MemTotal").number() - usage.total();
        var takers = usage.total() == 0 ? "nothing else runs" : "taken by " + usage;
        var said = "%s, needs %s (%s)".formatted(new Size(left), new Size(needs.memoryBytes()), takers);
        var fix = "stop what you do not need: docker compose -p PROJECT stop";
        return left >= needs.memoryBytes()
                ? Verdict.pass(said)
                : left * 2 < needs.memoryBytes() ? Verdict.fail(said, fix) : Verdict.warn(said, fix);
    }

    Verdict cpus(EngineState state) {
        long has = state.info().get("NCPU").number();
        var said = "%d, needs %d".formatted(has, needs.cpus());
        return has >= needs.cpus()
                ? Verdict.pass(said)
                : Verdict.fail(said, grow("CPUs") + ", or lower requires.cpus in parity.yml");
    }

    /** Never fails: a busy CPU is shared, not gone. */
    Verdict busy(EngineState state, Load load) {
        double left = Math.max(0, state.info().get("NCPU").number() - load.total());
        var takers = load.toString().isEmpty() ? "nothing else is busy" : "taken by " + load;
        var said = String.format(Locale.ROOT, "%.1f, needs %d (%s)", left, needs.cpus(), takers);
        return left * 2 >= needs.cpus()
                ? Verdict.pass(said)
                : Verdict.warn(said, "stop what you do not need: docker compose -p PROJECT stop");
    }

    Verdict disk(Space space) {
        var said = "%s free, needs %s".formatted(new Size(space.freeBytes()), new Size(needs.diskBytes()));
        var fix = "see what can go: docker system df, then docker system prune";
        return space.freeBytes() < needs.diskBytes()
                ? Verdict.fail(said, fix)
                : space.freeBytes() < needs.diskBytes() * 3 / 2 ? Verdict.warn(said, fix) : Verdict.pass(said);
    }

    Verdict inodes(Space space) {
        if (!space.countsInodes()) {
            return Verdict.skip("this file system does not count them");
        }
        long percent = space.freeInodes() * 100 / space.inodes();
        var said = "%d free (%d%%)".formatted(space.freeInodes(), percent);
        var fix = "many small files fill it: docker system prune";
        return space.freeInodes() < FEW_INODES
                ? Verdict.fail(said, fix)
                : percent < LOW_INODES_PERCENT ? Verdict.warn(said, fix) : Verdict.pass(said);
    }

    /** Where the engine keeps its data: on our own disk if it is there, else through the eyes of a container. */
    private Optional<Space> space(EngineState state) {
        var folder = Path.of(state.info().get("DockerRootDir").text());
        return state.sharesKernelWith(machine) && Files.isDirectory(folder)
                ? Optional.of(Space.at(folder))
                : Space.seenFromContainer(engineOf(state));
    }

    private Usage usage(EngineState state) {
        return Usage.of(engineOf(state)).without(project);
    }

    private Load load(EngineState state) {
        return Load.of(engineOf(state)).without(project);
    }

    private static Engine engineOf(EngineState state) {
        return new Engine(state.endpoint(), PATIENCE);
    }

    /** Where memory and CPUs are granted: to the virtual machine that the engine runs in, if it runs in one. */
    private String grow(String what) {
        return machine.isLinux() && machine.wsl() == Wsl.NONE
                ? "use a machine with more " + what
                : machine.wsl() == Wsl.WSL2
                        ? "give WSL2 more %s in %%UserProfile%%\\.wslconfig".formatted(what)
                        : "give the engine's virtual machine more %s in its settings".formatted(what);
    }

    private Check measured(String id, String title, Once<Optional<Space>> space, Function<Space, Verdict> question) {
        return answered(
                id,
                title,
                _ -> space.get()
                        .map(question)
                        .orElse(Verdict.skip("its disk is elsewhere, and no image is there to look from")));
    }

    private Check answered(String id, String title, Work<EngineState, Verdict> question) {
        return Check.of(id, title, () -> {
                    var state = engine.get();
                    return state.answers() ? question.on(state) : Verdict.skip("no engine answers");
                })
                .within(PATIENCE);
    }
}
