package parity;

import java.nio.file.Path;
import parity.config.Project;
import parity.data.Schema;
import parity.data.Seeds;
import parity.terminal.Report;
import parity.terminal.Terminal;
import picocli.CommandLine.Option;

/** What a project puts into its database: migrations, and the rows that one develops with. */
public final class Contents {

    @Option(
            names = "--on",
            paramLabel = "SERVICE",
            description = "On the database of this service, where there are several.")
    private String service = "";

    /** Applies the migrations that are pending, or says which; what failed half-way is among them once it is mended. */
    public Report migrate(boolean dryRun, boolean isMended, Terminal terminal) {
        var project = Project.around(Path.of(""));
        var host = host(project, terminal);
        if (dryRun) {
            return schema(project, host).mended(isMended).pending();
        }
        try (var _ = host.hold("dev-migrate")) {
            return schema(project, host).mended(isMended).migrate(terminal::say);
        }
    }

    /** Runs the project's seed files. */
    public Report seed(Terminal terminal) {
        var project = Project.around(Path.of(""));
        var data = project.settings().data();
        var host = host(project, terminal);
        try (var _ = host.hold("dev-seed")) {
            return Seeds.of(host.database(), project.directory(), data.seed(), data.migrations())
                    .sow(terminal::say);
        }
    }

    private Host host(Project project, Terminal terminal) {
        return new Meant(project, service, terminal).host();
    }

    private static Schema schema(Project project, Host host) {
        return Schema.of(
                host.database(), project.directory(), project.settings().data().migrations());
    }
}
