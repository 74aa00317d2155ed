package parity.ide;

import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import parity.config.Project;
import parity.config.Service;
import parity.debug.Debuggable;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.loop.Berths;
import parity.loop.Reference;
import parity.shell.Program;

/** What an editor shall be able to start in a project, and what to attach to; nothing of it is secret. */
record Undertaking(String launcher, List<Debuggee> debuggees) {

    /** Begins the names of what is ours in a file of the user's. */
    static final String PREFIX = "parity: ";

    private static final String BESIDE = "./jbang";

    Undertaking {
        debuggees = List.copyOf(debuggees);
    }

    static Undertaking of(Project project) {
        var services = project.settings().services();
        if (services.isEmpty()) {
            throw new Failure(
                    Exit.USAGE,
                    "no 'services' in the parity.yml of %s; name some, such as: api: { command: ./run }"
                            .formatted(project.directory()));
        }
        boolean isBeside = Files.isRegularFile(project.directory().resolve(BESIDE));
        return new Undertaking(
                isBeside ? BESIDE : "jbang",
                services.values().stream()
                        .flatMap(service -> debuggee(project, service))
                        .toList());
    }

    /** Why an editor would not find the launcher; empty where it would. */
    String trouble() {
        return launcher.equals(BESIDE) || Program.exists(launcher)
                ? ""
                : "there is no 'jbang' on the PATH here, and no './jbang' beside parity.yml: editors will not find it before one is";
    }

    /** What is typed for it. */
    String start() {
        return launcher + " dev all";
    }

    String startDebugging(Debuggee debuggee) {
        return launcher + " dev --debug " + debuggee.service();
    }

    /** The same line for Windows, where a launcher beside the project has another name. */
    String onWindows(String line) {
        return line.replace(BESIDE, ".\\jbang.cmd");
    }

    static String nameOfStart() {
        return PREFIX + "dev";
    }

    static String nameOfDebugging(Debuggee debuggee) {
        return PREFIX + "dev --debug " + debuggee.service();
    }

    static String nameOfAttaching(Debuggee debuggee) {
        return PREFIX + "attach " + debuggee.service();
    }

    /** The project's own where it refers to a service: it is known once that runs. */
    private static String folder(Service.HostProcess process) {
        return Reference.isIn(process.directory()) ? "" : process.directory();
    }

    private static Stream<Debuggee> debuggee(Project project, Service service) {
        int port = Berths.ofDebugger(project.directory(), service.name());
        return service instanceof Service.HostProcess process
                ? Debuggable.of(process.command(), port, "").stream()
                        .map(how -> new Debuggee(process.name(), how.tongue(), port, folder(process)))
                : Stream.of();
    }
}
