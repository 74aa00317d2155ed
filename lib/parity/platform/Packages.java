package parity.platform;

import java.util.Arrays;
import java.util.function.Predicate;

/** The package manager of a machine, and how it is told to install. */
public enum Packages {
    APT("apt-get", "apt-get install -y "),
    DNF("dnf", "dnf install -y "),
    PACMAN("pacman", "pacman -S --needed --noconfirm "),
    ZYPPER("zypper", "zypper install -y "),
    APK("apk", "apk add "),
    BREW("brew", "brew install "),
    WINGET("winget", "winget install --exact --id "),
    NONE("", "");

    private final String program;
    private final String install;

    Packages(String program, String install) {
        this.program = program;
        this.install = install;
    }

    static Packages among(Predicate<String> exists) {
        return Arrays.stream(values())
                .filter(manager -> manager != NONE && exists.test(manager.program))
                .findFirst()
                .orElse(NONE);
    }

    String install(String names) {
        return install + names;
    }

    /** The others do their own asking for rights, or must not have them. */
    boolean wantsRoot() {
        return this != BREW && this != WINGET && this != NONE;
    }
}
