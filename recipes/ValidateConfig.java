///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DEPS ../lib/Library.java

import java.nio.file.Path;
import parity.ProjectReport;
import parity.Recipe;
import parity.terminal.Report;
import picocli.CommandLine.Command;

@Command(name = "validate-config", description = "Check parity.yml and the compose project, and show what they say.")
class ValidateConfig extends Recipe {

    void main(String... args) {
        serve(args);
    }

    @Override
    protected Report cook() {
        return ProjectReport.around(Path.of(""));
    }
}
