package parity;

import java.nio.file.Path;
import java.util.List;
import parity.config.Project;
import parity.loop.Session;
import parity.terminal.Report;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What can be said about running a project's services while it is worked on. */
public final class Developing {

    private static final String ALL = "all";

    @Parameters(
            paramLabel = "SERVICE",
            description = "These and what they need; 'all'; without any a terminal asks, and elsewhere it is all.")
    private List<String> named = List.of();

    @Option(
            names = {"-w", "--watch"},
            description = "Restart a service when one of the files changes that it says to 'watch'.")
    private boolean watch;

    @Option(
            names = "--local",
            paramLabel = "RESOURCE",
            split = ",",
            description = "Run this resource here, though it is deployed elsewhere; 'all' means each.")
    private List<String> local = List.of();

    @Option(
            names = "--debug",
            paramLabel = "SERVICE",
            split = ",",
            description = "Start this service so that a debugger can attach to it, and say at which port.")
    private List<String> debugged = List.of();

    /** Of the project around the working directory. */
    public Report session() {
        var project = Project.around(Path.of(""));
        var wanted = named.equals(List.of(ALL)) ? List.<String>of() : named;
        return new SessionReport(
                Session.of(project, wanted, watch, local).debugging(debugged), named.isEmpty() && debugged.isEmpty());
    }
}
