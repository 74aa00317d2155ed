package parity.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import parity.shell.Program;

/** What this machine is, as far as it decides what is checked and how it is mended. */
public record Machine(
        OperatingSystem system,
        Release release,
        String architecture,
        String kernel,
        Wsl wsl,
        User user,
        boolean systemd,
        Packages packages,
        Installed engine,
        Apt apt) {

    /** The kinds of system that are told apart. */
    public enum OperatingSystem {
        LINUX,
        MACOS,
        WINDOWS,
        OTHER
    }

    /** Whether Linux runs inside Windows, and on which of the two ways of doing so. */
    public enum Wsl {
        NONE,
        WSL1,
        WSL2
    }

    /** The engine found on the disk, running or not. */
    public enum Installed {
        NONE,
        DOCKER,
        PODMAN,
        DESKTOP
    }

    /** Who asks, and what they may. */
    public record User(String name, boolean root, boolean sudo, boolean inDockerGroup) {

        /** True when what only root may do can be done. */
        boolean mayBecomeRoot() {
            return root || sudo;
        }
    }

    public static Machine here() {
        var system = systemNamed(System.getProperty("os.name"));
        return new Machine(
                system,
                releaseOf(system),
                architectureNamed(System.getProperty("os.arch")),
                System.getProperty("os.version"),
                wslOf(read("/proc/version")),
                userHere(),
                Files.isDirectory(Path.of("/run/systemd/system")),
                Packages.among(Machine::finds),
                installed(system, Machine::finds),
                Apt.unknown());
    }

    /** The same after asking apt, which takes a moment and only matters when something is to be installed. */
    public Machine withApt() {
        return packages == Packages.APT ? with(Apt.here(release)) : this;
    }

    Machine with(Apt apt) {
        return new Machine(system, release, architecture, kernel, wsl, user, systemd, packages, engine, apt);
    }

    boolean isLinux() {
        return system == OperatingSystem.LINUX;
    }

    /** A command line as this user has to type it when only root may do it. */
    String asRoot(String command) {
        return user.root() ? command : "sudo " + command;
    }

    static OperatingSystem systemNamed(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("linux")
                ? OperatingSystem.LINUX
                : lower.startsWith("mac")
                        ? OperatingSystem.MACOS
                        : lower.startsWith("windows") ? OperatingSystem.WINDOWS : OperatingSystem.OTHER;
    }

    static String architectureNamed(String name) {
        return switch (name) {
            case "x86_64", "amd64" -> "amd64";
            case "aarch64", "arm64" -> "arm64";
            default -> name;
        };
    }

    static Wsl wslOf(String procVersion) {
        var lower = procVersion.toLowerCase(Locale.ROOT);
        if (!lower.contains("microsoft")) {
            return Wsl.NONE;
        }
        // The first kind is no Linux kernel at all and says Microsoft with a capital, and nothing of WSL2.
        return lower.contains("wsl2") || procVersion.contains("microsoft") ? Wsl.WSL2 : Wsl.WSL1;
    }

    static Installed installed(OperatingSystem system, Predicate<String> finds) {
        if (system == OperatingSystem.LINUX) {
            return finds.test("dockerd") ? Installed.DOCKER : finds.test("podman") ? Installed.PODMAN : Installed.NONE;
        }
        return finds.test("docker") || Files.exists(Path.of("/Applications/Docker.app"))
                ? Installed.DESKTOP
                : finds.test("podman") ? Installed.PODMAN : Installed.NONE;
    }

    static boolean isInGroup(String groupFile, String group, String user) {
        return groupFile
                .lines()
                .filter(line -> line.startsWith(group + ":"))
                .map(line -> line.substring(line.lastIndexOf(':') + 1))
                .anyMatch(members -> List.of(members.split(",")).contains(user));
    }

    /** On Debian, an ordinary user's PATH lacks the folders where dockerd is. */
    static boolean finds(String program) {
        return Program.exists(program)
                || Stream.of("/usr/sbin", "/sbin", "/usr/local/sbin")
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static Release releaseOf(OperatingSystem system) {
        var text = Stream.of("/etc/os-release", "/usr/lib/os-release").map(Machine::read);
        return system == OperatingSystem.LINUX
                ? Release.parse(
                        text.filter(found -> !found.isEmpty()).findFirst().orElse(""))
                : Release.named(System.getProperty("os.name") + " " + System.getProperty("os.version"));
    }

    private static User userHere() {
        var name = System.getProperty("user.name");
        return new User(
                name, name.equals("root"), Program.exists("sudo"), isInGroup(read("/etc/group"), "docker", name));
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            return "";
        }
    }
}
