package parity;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import parity.config.Project;
import parity.ide.Arrangement;
import parity.ide.Editor;
import parity.terminal.Report;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What can be said about telling editors of a project's services. */
public final class Arranging {

    @Parameters(paramLabel = "EDITOR", description = "Some of ${COMPLETION-CANDIDATES}; without any, all.")
    private List<Editor> editors = List.of();

    @Option(names = "--dry-run", description = "Show what would be written only.")
    private boolean dryRun;

    /** Of the project around the working directory. */
    public Report perform() {
        return Arrangement.of(Project.around(Path.of("")), Set.copyOf(editors)).write(dryRun);
    }
}
