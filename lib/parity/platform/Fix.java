package parity.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parity.platform.Machine.Installed;

/** What has to be done, derived from a diagnosis: decided here and done elsewhere, so that it can be read first. */
public record Fix(List<Step> steps, boolean automatic) {

    private static final String SOURCES = "/etc/apt/sources.list.d/parity-newer-suite.sources";
    private static final String PREFERENCES = "/etc/apt/preferences.d/parity-newer-suite";
    private static final String KEYRING = "/usr/share/keyrings/debian-archive-keyring.gpg";
    private static final List<String> BESIDE_ENGINE = List.of("iptables", "ca-certificates");
    private static final List<String> INSTALLED_WHEN_MISSING =
            List.of("iptables", "ca-certificates", "debootstrap", "git");

    public Fix {
        steps = List.copyOf(steps);
    }

    /** Nothing where nothing ails, or where what ails is nothing that a command line mends. */
    public static Fix plan(Diagnosis diagnosis, Machine machine) {
        var ailments = Ailments.of(diagnosis);
        return Installation.isAutomatic(machine)
                ? new Fix(withApt(ailments, machine), true)
                : new Fix(byHand(ailments, machine), false);
    }

    public boolean isNothing() {
        return steps.isEmpty();
    }

    @Override
    public String toString() {
        return steps.stream().map(Step::toString).collect(Collectors.joining("\n"));
    }

    /** What of a diagnosis decides on the steps. */
    private record Ailments(
            boolean engine,
            boolean absent,
            boolean compose,
            boolean client,
            boolean stopped,
            boolean forbidden,
            List<String> tools,
            Optional<String> act) {

        static Ailments of(Diagnosis diagnosis) {
            return new Ailments(
                    diagnosis.failed("engine.installed") || diagnosis.failed("engine.version"),
                    diagnosis.failed("engine.installed"),
                    diagnosis.failed("compose.version"),
                    diagnosis.failed("tools.docker") || diagnosis.failed("engine.api"),
                    diagnosis.failed("engine.running"),
                    diagnosis.failed("engine.permission"),
                    INSTALLED_WHEN_MISSING.stream()
                            .filter(name -> diagnosis.ails("tools." + name))
                            .toList(),
                    diagnosis
                            .find("tools.act")
                            .map(Finding::fix)
                            .filter(fix -> fix.startsWith(Tool.GO) || fix.startsWith("brew ")));
        }

        List<String> named() {
            return Stream.of(
                            engine ? List.of("Docker Engine", "Compose") : List.<String>of(),
                            compose && !engine ? List.of("Compose") : List.<String>of(),
                            client && !engine ? List.of("the docker command") : List.<String>of(),
                            tools)
                    .flatMap(List::stream)
                    .toList();
        }
    }

    private static List<Step> withApt(Ailments ailments, Machine machine) {
        var steps = new ArrayList<Step>();
        var names = packages(ailments, DockerPackages.of(machine));
        if (names.stream().anyMatch(name -> name.endsWith("/" + Apt.NEWER_SUITE))
                && !machine.apt().knowsNewerSuite()) {
            steps.add(newerSuite(machine));
        }
        if (!names.isEmpty()) {
            steps.add(install(ailments, machine, names));
        }
        ailments.act().ifPresent(command -> steps.add(runsWorkflows(command)));
        // An engine that runs and is merely too old must not get a second one beside it.
        if (ailments.absent() || (ailments.stopped() && machine.engine() == Installed.DOCKER)) {
            steps.add(new Step("the engine does not run", Installation.start(machine)));
        }
        if ((ailments.engine() || ailments.forbidden()) && !mayUseEngine(machine)) {
            steps.add(joinGroup(machine));
        }
        return steps;
    }

    private static List<Step> byHand(Ailments ailments, Machine machine) {
        if (ailments.engine()) {
            return List.of(new Step("no engine, or one that is too old", Installation.byHand(machine)));
        }
        var steps = new ArrayList<Step>();
        ailments.act().ifPresent(command -> steps.add(runsWorkflows(command)));
        if (ailments.compose() || ailments.client()) {
            steps.add(new Step("no Compose, or one that is too old", List.of(Installation.composeHint(machine))));
        }
        if (ailments.stopped()) {
            steps.add(new Step("the engine does not run", List.of(Installation.startHint(machine))));
        }
        if (ailments.forbidden() && !mayUseEngine(machine)) {
            steps.add(joinGroup(machine));
        }
        return steps;
    }

    private static List<String> packages(Ailments ailments, DockerPackages source) {
        return Stream.of(
                        ailments.engine() ? source.engine() : List.<String>of(),
                        ailments.engine() ? BESIDE_ENGINE : List.<String>of(),
                        ailments.client() && !ailments.engine() ? source.client() : List.<String>of(),
                        ailments.compose() && !ailments.engine() ? source.compose() : List.<String>of(),
                        ailments.tools())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** Its lists expire within a week, and many a company's mirror is older: so their age is not minded. */
    private static Step newerSuite(Machine machine) {
        return new Step(
                "%s has no Compose 2: apt is shown the newer suite, used only for what is named with it"
                        .formatted(machine.release().name()),
                List.of(
                        write(
                                machine,
                                SOURCES,
                                "Types: deb",
                                "URIs: " + machine.apt().mirror(),
                                "Suites: " + Apt.NEWER_SUITE,
                                "Components: main",
                                "Signed-By: " + KEYRING,
                                "Check-Valid-Until: no"),
                        write(
                                machine,
                                PREFERENCES,
                                "Package: *",
                                "Pin: release n=" + Apt.NEWER_SUITE,
                                "Pin-Priority: 1")));
    }

    private static Step install(Ailments ailments, Machine machine, List<String> names) {
        return new Step(
                "missing or too old: " + String.join(", ", ailments.named()),
                List.of(
                        machine.asRoot("apt-get update -q"),
                        machine.asRoot("env DEBIAN_FRONTEND=noninteractive"
                                + " apt-get install -q -y --no-install-recommends " + String.join(" ", names))));
    }

    private static Step runsWorkflows(String command) {
        return new Step("missing or too old: act, which runs the GitHub workflows here", List.of(command));
    }

    private static Step joinGroup(Machine machine) {
        return new Step(
                machine.user().name() + " may not use the engine (takes effect at the next login)",
                List.of(Installation.joinGroup(machine)));
    }

    private static boolean mayUseEngine(Machine machine) {
        return machine.user().root() || machine.user().inDockerGroup();
    }

    private static String write(Machine machine, String file, String... lines) {
        return "printf '%%s\\n' '%s' | %s >/dev/null"
                .formatted(String.join("' '", lines), machine.asRoot("tee " + file));
    }
}
