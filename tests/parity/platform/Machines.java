package parity.platform;

import parity.platform.Machine.Installed;
import parity.platform.Machine.OperatingSystem;
import parity.platform.Machine.User;
import parity.platform.Machine.Wsl;

/** Machines as users have them. */
final class Machines {

    static final User ROOT = new User("root", true, false, false);
    static final User ANNA = new User("anna", false, true, false);

    private static final String BOOKWORM = """
            PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"
            VERSION_ID="12"
            VERSION_CODENAME=bookworm
            ID=debian
            """;
    private static final String TRIXIE = """
            PRETTY_NAME="Debian GNU/Linux 13 (trixie)"
            VERSION_ID="13"
            VERSION_CODENAME=trixie
            ID=debian
            """;
    private static final String NOBLE = """
            PRETTY_NAME="Ubuntu 24.04.1 LTS"
            VERSION_ID="24.04"
            VERSION_CODENAME=noble
            ID=ubuntu
            ID_LIKE=debian
            """;
    private static final String FEDORA = """
            NAME="Fedora Linux"
            ID=fedora
            VERSION_ID=42
            PRETTY_NAME='Fedora Linux 42 (Workstation Edition)'
            """;

    private Machines() {}

    static Machine debian12(User user) {
        return linux(BOOKWORM, Packages.APT, user, false).with(new Apt("http://mirror.example/debian", false, false));
    }

    static Machine debian13(User user) {
        return linux(TRIXIE, Packages.APT, user, true);
    }

    static Machine ubuntu(User user) {
        return linux(NOBLE, Packages.APT, user, true);
    }

    static Machine fedora(User user) {
        return linux(FEDORA, Packages.DNF, user, true);
    }

    static Machine macos() {
        return elsewhere(OperatingSystem.MACOS, "Mac OS X 15.1", Packages.BREW);
    }

    static Machine windows() {
        return elsewhere(OperatingSystem.WINDOWS, "Windows 11 10.0", Packages.WINGET);
    }

    static Machine with(Machine machine, Installed engine) {
        return new Machine(
                machine.system(),
                machine.release(),
                machine.architecture(),
                machine.kernel(),
                machine.wsl(),
                machine.user(),
                machine.systemd(),
                machine.packages(),
                engine,
                machine.apt());
    }

    private static Machine linux(String release, Packages packages, User user, boolean systemd) {
        return new Machine(
                OperatingSystem.LINUX,
                Release.parse(release),
                "amd64",
                "6.1.0-30-amd64",
                Wsl.NONE,
                user,
                systemd,
                packages,
                Installed.NONE,
                Apt.unknown());
    }

    private static Machine elsewhere(OperatingSystem system, String name, Packages packages) {
        return new Machine(
                system,
                Release.named(name),
                "arm64",
                "24.1.0",
                Wsl.NONE,
                ANNA,
                false,
                packages,
                Installed.NONE,
                Apt.unknown());
    }
}
