///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DEPS ../lib/Library.java
// REHEARSE workflows

import java.nio.file.Path;
import parity.Recipe;
import parity.WorkflowsReport;
import parity.ci.WorkflowFiles;
import parity.terminal.Report;
import picocli.CommandLine.Command;

@Command(name = "ci-list", description = "List the GitHub workflows: what starts them, their jobs, who waits for whom.")
class CiList extends Recipe {

    void main(String... args) {
        serve(args);
    }

    @Override
    protected Report cook() {
        return WorkflowsReport.of(WorkflowFiles.around(Path.of("")));
    }
}
