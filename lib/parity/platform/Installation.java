package parity.platform;

import java.util.ArrayList;
import java.util.List;
import parity.platform.Machine.OperatingSystem;

/** The command lines that bring an engine and Compose to each kind of machine, and start it. */
final class Installation {

    private static final String OURS = "./jbang doctor --fix";

    /** How long an engine may take from its start to its first answer. */
    private static final int START_SECONDS = 60;

    private Installation() {}

    /** Where we do it ourselves: apt, on the two distributions whose packages are known. */
    static boolean isAutomatic(Machine machine) {
        return isDebianLike(machine) && machine.user().mayBecomeRoot();
    }

    /** One line for whoever has no engine, or one that is too old. */
    static String hint(Machine machine) {
        return isAutomatic(machine) ? OURS : String.join(" && ", byHand(machine));
    }

    static String composeHint(Machine machine) {
        return switch (machine.packages()) {
            case DNF, PACMAN, ZYPPER -> machine.asRoot(machine.packages().install("docker-compose"));
            case APK -> machine.asRoot(machine.packages().install("docker-cli-compose"));
            case APT, BREW, WINGET, NONE -> hint(machine);
        };
    }

    static String startHint(Machine machine) {
        return switch (machine.engine()) {
            case PODMAN -> machine.isLinux() ? "systemctl --user enable --now podman.socket" : "podman machine start";
            case DESKTOP -> machine.system() == OperatingSystem.MACOS ? "open -a Docker" : "start Docker Desktop";
            case DOCKER, NONE -> isAutomatic(machine) ? OURS : String.join(" && ", start(machine));
        };
    }

    static String joinGroup(Machine machine) {
        return machine.asRoot("usermod -aG docker " + machine.user().name());
    }

    /** Starts an installed engine and waits until it answers; without systemd it becomes a process of its own. */
    static List<String> start(Machine machine) {
        return machine.systemd()
                ? List.of(machine.asRoot("systemctl enable --now docker"))
                : List.of(
                        machine.asRoot("sh -c 'setsid dockerd >/var/log/dockerd.log 2>&1 </dev/null &'"),
                        machine.asRoot("timeout %d sh -c 'until docker info >/dev/null 2>&1; do sleep 0.2; done'"
                                .formatted(START_SECONDS)));
    }

    /** All that a person has to type where we do not do it. */
    static List<String> byHand(Machine machine) {
        return switch (machine.packages()) {
            case DNF -> linux(machine, "moby-engine docker-cli docker-compose docker-buildx");
            case PACMAN, ZYPPER -> linux(machine, "docker docker-compose docker-buildx");
            case APK -> alpine(machine);
            case BREW -> List.of("brew install --cask docker-desktop", "open -a Docker");
            case WINGET ->
                List.of("wsl --install --no-distribution", "winget install --exact --id Docker.DockerDesktop");
            case APT -> List.of(isDebianLike(machine) ? "su -c '%s'".formatted(OURS) : theirWay(machine));
            case NONE -> List.of(theirWay(machine));
        };
    }

    private static boolean isDebianLike(Machine machine) {
        return machine.packages() == Packages.APT
                && (machine.release().isDebian() || machine.release().isUbuntu());
    }

    private static List<String> linux(Machine machine, String names) {
        var lines = new ArrayList<String>();
        lines.add(machine.asRoot(machine.packages().install(names)));
        lines.addAll(start(machine));
        if (!machine.user().root()) {
            lines.add(joinGroup(machine));
        }
        return List.copyOf(lines);
    }

    private static List<String> alpine(Machine machine) {
        return List.of(
                machine.asRoot("apk add docker docker-cli-compose docker-cli-buildx"),
                machine.asRoot("rc-update add docker"),
                machine.asRoot("service docker start"));
    }

    private static String theirWay(Machine machine) {
        return machine.isLinux()
                ? "install Docker Engine and its Compose plugin the way your system does"
                : "install Docker Desktop, then start it";
    }
}
