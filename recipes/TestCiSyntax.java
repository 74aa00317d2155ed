///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DEPS ../lib/Library.java
// REHEARSE workflows

import java.nio.file.Path;
import java.util.List;
import parity.Recipe;
import parity.SyntaxFormat;
import parity.SyntaxReport;
import parity.ci.syntax.Tool;
import parity.terminal.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "test-ci-syntax", description = "Check the GitHub workflows: keys, needs, expressions, and what they name.")
class TestCiSyntax extends Recipe {

    @Parameters(paramLabel = "FILE", description = "These instead of all in .github/workflows.")
    List<Path> files = List.of();

    @Option(names = "--layer", description = "By these alone: ${COMPLETION-CANDIDATES}; all that are there without it.")
    List<Tool> layers = List.of();

    @Option(names = "--format", defaultValue = "text", description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    SyntaxFormat format;

    @Option(names = "--strict", description = "Let warnings fail, too.")
    boolean strict;

    void main(String... args) {
        serve(args);
    }

    @Override
    protected Report cook() {
        return SyntaxReport.here(files, layers, format, strict);
    }
}
