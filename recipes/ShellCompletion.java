///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DEPS ../lib/Library.java

import parity.Recipe;
import parity.catalog.CompletionScript;
import parity.catalog.CompletionScript.Shell;
import parity.terminal.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "shell-completion", description = "Print what makes TAB complete recipes, options and services.")
class ShellCompletion extends Recipe {

    @Parameters(paramLabel = "SHELL", description = "One of ${COMPLETION-CANDIDATES}.")
    Shell shell;

    void main(String... args) {
        serve(args);
    }

    @Override
    protected Report cook() {
        return CompletionScript.of(shell);
    }
}
