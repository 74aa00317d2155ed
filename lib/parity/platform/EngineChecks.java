package parity.platform;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import parity.config.Version;
import parity.engine.Endpoint;
import parity.failure.Failure;
import parity.platform.EngineState.Reach;
import parity.platform.Machine.Installed;
import parity.shell.Command;

/** Which container engine is in force, whether it answers, and whether it is one that Parity works with. */
final class EngineChecks {

    /** Podman speaks Docker's API well enough since this one. */
    private static final Version PODMAN = Version.in("4.0");

    private final Machine machine;
    private final Needs needs;
    private final Once<EngineState> engine;

    EngineChecks(Machine machine, Needs needs, Once<EngineState> engine) {
        this.machine = machine;
        this.needs = needs;
        this.engine = engine;
    }

    List<Check> all() {
        return List.of(
                of("engine.context", "context", this::context),
                of("engine.installed", "installed", this::installed),
                of("engine.running", "running", this::running),
                of("engine.permission", "permission", this::permission),
                of("engine.remote", "place", this::remote),
                answered("engine.version", "version", this::version),
                answered("engine.api", "API", this::api),
                answered("engine.cgroup", "cgroups", this::cgroup),
                answered("engine.rootless", "rights", this::rootless),
                Check.of("compose.version", "version", this::compose));
    }

    /** The least that any question to the engine rests on. */
    List<Check> reach() {
        return all().subList(0, 4);
    }

    Verdict context(EngineState state) {
        var place = "%s (from %s)"
                .formatted(state.endpoint().address(), state.endpoint().origin());
        return switch (state.reach()) {
            case NO_CONTEXT -> Verdict.fail(state.trouble(), "docker context use default");
            case STOPPED ->
                state.isChosen()
                        ? Verdict.missing("nothing answers at " + place, startThere(state.endpoint()))
                        : Verdict.pass(place);
            case ANSWERS, ABSENT, FORBIDDEN, SILENT -> Verdict.pass(place);
        };
    }

    Verdict installed(EngineState state) {
        return switch (state.reach()) {
            case NO_CONTEXT -> Verdict.skip("no engine is named");
            case ABSENT -> Verdict.missing("no engine is installed", Installation.hint(machine));
            case ANSWERS -> Verdict.pass("yes");
            case STOPPED, FORBIDDEN, SILENT ->
                state.endpoint().isRemote() ? Verdict.skip("it is another machine's") : Verdict.pass("yes");
        };
    }

    Verdict running(EngineState state) {
        return switch (state.reach()) {
            case ANSWERS, FORBIDDEN -> Verdict.pass("yes");
            case ABSENT -> Verdict.skip("no engine is installed");
            case NO_CONTEXT -> Verdict.skip("no engine is named");
            case STOPPED -> stopped(state);
            case SILENT -> Verdict.fail(state.trouble(), "restart it, and see its log");
        };
    }

    Verdict permission(EngineState state) {
        return switch (state.reach()) {
            case ANSWERS -> Verdict.pass("yes");
            case FORBIDDEN -> forbidden(state.endpoint());
            case STOPPED, ABSENT, SILENT, NO_CONTEXT -> Verdict.skip("no engine answers");
        };
    }

    /** Said whether it answers or not: who meant their own machine has to see it. */
    Verdict remote(EngineState state) {
        if (state.reach() == Reach.NO_CONTEXT) {
            return Verdict.skip("no engine is named");
        }
        return state.endpoint().isRemote()
                ? Verdict.warn(
                        "ANOTHER MACHINE: containers, ports and drills happen at %s, not here"
                                .formatted(state.endpoint().address()),
                        "if that is not meant: " + home(state.endpoint()))
                : Verdict.pass("this machine");
    }

    Verdict version(EngineState state) {
        var said = state.version().get("Version").text();
        var maker = state.isPodman() ? "Podman " : "Docker ";
        var least = state.isPodman() ? PODMAN : needs.engine();
        return Version.in(said).isAtLeast(least)
                ? Verdict.pass(maker + said)
                : Verdict.fail("%s%s, needs %s or newer".formatted(maker, said, least), Installation.hint(machine));
    }

    Verdict api(EngineState state) {
        return api(state, clientApi());
    }

    /** Paths without a version suit any engine; what can clash is a docker command older than its oldest API. */
    Verdict api(EngineState state, Version client) {
        var oldest = state.version().get("MinAPIVersion").text();
        var range =
                "%s to %s".formatted(oldest, state.version().get("ApiVersion").text());
        return client.isKnown() && !client.isAtLeast(Version.in(oldest))
                ? Verdict.fail(
                        "%s, but the docker command stops at %s".formatted(range, client), Installation.hint(machine))
                : Verdict.pass(range);
    }

    Verdict cgroup(EngineState state) {
        var version = state.info().get("CgroupVersion").text();
        return switch (version) {
            case "" -> Verdict.skip("the engine does not say");
            case "1" ->
                Verdict.warn(
                        "version 1, which newer engines give up",
                        "boot with systemd.unified_cgroup_hierarchy=1, or take a newer distribution");
            default -> Verdict.pass("version " + version);
        };
    }

    Verdict rootless(EngineState state) {
        if (!state.isRootless()) {
            return Verdict.pass("rootful");
        }
        return state.info().get("CgroupVersion").text().equals("1")
                ? Verdict.warn("rootless on cgroups 1: limits of memory and CPU are ignored", "use cgroups 2")
                : Verdict.pass("rootless: ports below 1024 stay closed to it");
    }

    Verdict compose(String said) {
        return Version.in(said).isAtLeast(needs.compose())
                ? Verdict.pass("Compose " + said.strip())
                : Verdict.fail(
                        "Compose %s, needs %s or newer".formatted(said.strip(), needs.compose()),
                        Installation.composeHint(machine));
    }

    private Verdict compose() {
        try {
            var outcome = Command.of("docker", "compose", "version", "--short").run();
            return outcome.succeeded() ? compose(outcome.out()) : noCompose();
        } catch (Failure e) {
            return noCompose();
        }
    }

    private Verdict noCompose() {
        return Verdict.missing(
                "'docker compose' is not there, needs %s or newer".formatted(needs.compose()),
                Installation.composeHint(machine));
    }

    /** Where it was chosen to be elsewhere, that choice is the finding: starting one here would not mend it. */
    private Verdict stopped(EngineState state) {
        return state.isChosen()
                ? Verdict.skip("nothing answers there")
                : Verdict.missing(
                        "installed, but nothing answers at " + state.endpoint().address(),
                        Installation.startHint(machine));
    }

    private String startThere(Endpoint endpoint) {
        boolean desktop = machine.engine() == Installed.DESKTOP && !endpoint.isRemote();
        return (desktop ? Installation.startHint(machine) : "start it there") + ", or: " + home(endpoint);
    }

    private Verdict forbidden(Endpoint endpoint) {
        var user = machine.user();
        return user.inDockerGroup()
                ? Verdict.fail(
                        user.name() + " is in its group, but this session is older than that",
                        "log in again, or: newgrp docker")
                : Verdict.fail(
                        "%s may not use %s".formatted(user.name(), endpoint.socket()),
                        Installation.joinGroup(machine) + ", then log in again");
    }

    private static String home(Endpoint endpoint) {
        return endpoint.origin().equals("DOCKER_HOST") ? "unset DOCKER_HOST" : "docker context use default";
    }

    private static Version clientApi() {
        try {
            return Version.in(Command.of("docker", "version", "--format", "{{.Client.DefaultAPIVersion}}")
                    .run()
                    .out());
        } catch (Failure e) {
            return Version.in("");
        }
    }

    private Check answered(String id, String title, Function<EngineState, Verdict> question) {
        return of(id, title, state -> state.answers() ? question.apply(state) : Verdict.skip("no engine answers"));
    }

    private Check of(String id, String title, Function<EngineState, Verdict> question) {
        return Check.of(id, title, (Callable<Verdict>) () -> question.apply(engine.get()));
    }
}
