package parity.platform;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import parity.config.Version;
import parity.shell.Program;

/** A program that some recipes call: what it does for them, and what each package manager calls it. */
record Tool(
        String name,
        String purpose,
        String versionWord,
        Version least,
        Map<Packages, String> packages,
        String elsewhere) {

    /** What begins so can be done as it stands. */
    static final String GO = "go install ";

    private static final Version ANY = Version.in("");

    Tool {
        packages = Map.copyOf(packages);
    }

    static List<Tool> all() {
        return List.of(
                tool("git", "tells what changed since when", "git", "--version"),
                tool("mvn", "builds the Java services, and fetches JBang", "maven", "--version")
                        .named(Packages.WINGET, "Apache.Maven"),
                tool("node", "builds the frontend", "nodejs", "--version")
                        .named(Packages.BREW, "node")
                        .named(Packages.WINGET, "OpenJS.NodeJS.LTS"),
                tool("act", "runs the GitHub workflows here", "", "--version")
                        .atLeast("0.2.86")
                        .named(Packages.BREW, "act")
                        .named(Packages.WINGET, "nektos.act")
                        .or(GO + "github.com/nektos/act@latest"),
                tool("actionlint", "reads the GitHub workflows for mistakes", "", "-version")
                        .named(Packages.BREW, "actionlint")
                        .named(Packages.WINGET, "rhysd.actionlint")
                        .or(GO + "github.com/rhysd/actionlint/cmd/actionlint@latest"));
    }

    /** Programs without which an engine on Linux, or building the base image, falls short. */
    static List<Tool> ofDebian() {
        return List.of(
                tool("iptables", "lets the engine publish ports", "iptables", "--version"),
                tool("debootstrap", "builds the base image where none can be pulled", "debootstrap", "--version"));
    }

    Verdict missing(Machine machine) {
        return Verdict.warn("not found; it " + purpose, fix(machine));
    }

    /** What it said about its version, judged. */
    Verdict judge(String said, Machine machine) {
        var found = Version.in(said);
        return least.isKnown() && found.isKnown() && !found.isAtLeast(least)
                ? Verdict.warn("%s, needs %s or newer; it %s".formatted(found, least, purpose), fix(machine))
                : Verdict.pass(found.toString());
    }

    String fix(Machine machine) {
        var known = packages.get(machine.packages());
        if (known == null || known.isEmpty()) {
            return elsewhere.startsWith(GO) && !Program.exists("go") ? "install Go, then: " + elsewhere : elsewhere;
        }
        var line = machine.packages().install(known);
        return machine.packages().wantsRoot() ? machine.asRoot(line) : line;
    }

    private Tool named(Packages manager, String name) {
        var more = new EnumMap<Packages, String>(Packages.class);
        more.putAll(packages);
        more.put(manager, name);
        return new Tool(this.name, purpose, versionWord, least, more, elsewhere);
    }

    private Tool atLeast(String version) {
        return new Tool(name, purpose, versionWord, Version.in(version), packages, elsewhere);
    }

    private Tool or(String elsewhere) {
        return new Tool(name, purpose, versionWord, least, packages, elsewhere);
    }

    /** The same package name everywhere, until said otherwise; no name where no distribution carries it. */
    private static Tool tool(String name, String purpose, String packaged, String versionWord) {
        var packages = new EnumMap<Packages, String>(Packages.class);
        for (var manager : Packages.values()) {
            packages.put(manager, manager == Packages.WINGET || manager == Packages.NONE ? "" : packaged);
        }
        return new Tool(name, purpose, versionWord, ANY, packages, "install " + name + " the way your system does");
    }
}
