package parity.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parity.failure.Failure;
import parity.shell.Command;
import parity.shell.Program;

/** The programs that recipes call: Docker's are needed by nearly all, the others by some. */
final class ToolChecks {

    private static final Path CERTIFICATES = Path.of("/etc/ssl/certs/ca-certificates.crt");

    private final Machine machine;

    ToolChecks(Machine machine) {
        this.machine = machine;
    }

    List<Check> all() {
        return Stream.of(ground(), tools(), debian()).flatMap(List::stream).toList();
    }

    private List<Check> ground() {
        return List.of(
                Check.of("tools.docker", "docker", this::docker),
                Check.of("tools.jdk", "JDK", ToolChecks::jdk),
                Check.of("tools.jbang", "jbang", ToolChecks::jbang));
    }

    private List<Check> tools() {
        var ours = machine.packages() == Packages.APT
                ? Stream.concat(Tool.all().stream(), Tool.ofDebian().stream())
                : Tool.all().stream();
        return ours.map(tool -> Check.of("tools." + tool.name(), tool.name(), () -> ask(tool)))
                .toList();
    }

    private List<Check> debian() {
        return machine.packages() == Packages.APT
                ? List.of(Check.of("tools.ca-certificates", "ca-certificates", this::certificates))
                : List.of();
    }

    private Verdict docker() {
        return Program.find("docker")
                .map(file -> Verdict.pass(file.toString()))
                .orElseGet(() -> Verdict.missing("the docker command is not on PATH", Installation.hint(machine)));
    }

    private static Verdict jdk() {
        var home = Path.of(System.getProperty("java.home"));
        var found = Runtime.version().feature() + " in " + home;
        return Files.isDirectory(home.resolve("jmods")) || Files.exists(home.resolve("lib/ct.sym"))
                ? Verdict.pass(found)
                : Verdict.warn(found + " cannot compile recipes: it is a JRE", "install a JDK 25 or newer");
    }

    private static Verdict jbang() {
        return Program.find("jbang")
                .map(file -> Verdict.pass(file.toString()))
                .orElse(Verdict.skip("not installed; ./jbang does without"));
    }

    private Verdict certificates() {
        return Files.exists(CERTIFICATES)
                ? Verdict.pass("yes")
                : Verdict.warn(
                        "not found; without them nothing is fetched over TLS",
                        machine.asRoot("apt-get install -y ca-certificates"));
    }

    private Verdict ask(Tool tool) {
        // Where ordinary users do not look, on Debian, root's programs are all the same.
        var program = Program.find(tool.name()).or(() -> sbin(tool.name()));
        return program.map(file -> tool.judge(version(tool, file), machine)).orElseGet(() -> tool.missing(machine));
    }

    private static Optional<Path> sbin(String name) {
        return Stream.of("/usr/sbin", "/sbin")
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String version(Tool tool, Path program) {
        try {
            var outcome = Command.of(program.toString(), tool.versionWord()).run();
            return plain(outcome.out() + outcome.err());
        } catch (Failure e) {
            return "";
        }
    }

    /** Maven colours its version, and the colour's number comes first. */
    private static String plain(String coloured) {
        return coloured.replaceAll("\033\\[[0-9;]*m", "");
    }
}
