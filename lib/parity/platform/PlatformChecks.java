package parity.platform;

import java.util.List;
import parity.config.Version;
import parity.platform.Machine.Wsl;

/** What kind of machine this is. */
final class PlatformChecks {

    /** The oldest kernel that Docker's overlay file system runs on. */
    private static final Version KERNEL = Version.in("4.0");

    private final Machine machine;

    PlatformChecks(Machine machine) {
        this.machine = machine;
    }

    List<Check> all() {
        return List.of(
                Check.of("platform.os", "system", this::system),
                Check.of("platform.arch", "architecture", this::architecture),
                Check.of("platform.wsl", "WSL", this::wsl),
                Check.of("platform.kernel", "kernel", this::kernel));
    }

    Verdict system() {
        var name = machine.release().name();
        return switch (machine.system()) {
            case LINUX, MACOS, WINDOWS -> Verdict.pass(name.isEmpty() ? "Linux" : name);
            case OTHER -> Verdict.warn(name + ": nobody has tried this", "use Linux, macOS, or Windows with WSL2");
        };
    }

    Verdict architecture() {
        return switch (machine.architecture()) {
            case "amd64", "arm64" -> Verdict.pass(machine.architecture());
            default ->
                Verdict.warn(
                        machine.architecture() + ": few images are made for it", "expect to build images yourself");
        };
    }

    Verdict wsl() {
        return switch (machine.wsl()) {
            case NONE -> Verdict.skip("not Linux inside Windows");
            case WSL2 -> Verdict.pass("WSL2");
            case WSL1 -> Verdict.fail("WSL1 cannot run containers", "in PowerShell: wsl --set-version DISTRIBUTION 2");
        };
    }

    Verdict kernel() {
        if (!machine.isLinux() || machine.wsl() == Wsl.WSL1) {
            return Verdict.skip("the engine brings its own");
        }
        return Version.in(machine.kernel()).isAtLeast(KERNEL)
                ? Verdict.pass(machine.kernel())
                : Verdict.fail("%s, needs %s or newer".formatted(machine.kernel(), KERNEL), "upgrade the system");
    }
}
