///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DEPS ../lib/Library.java
// REHEARSE workflows

import java.util.List;
import parity.LocalCi;
import parity.Recipe;
import parity.terminal.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "test-ci-job", description = "Run one job of the GitHub workflows here, with the jobs that it needs.")
class TestCiJob extends Recipe {

    @Parameters(paramLabel = "JOB", description = "As it is called in its workflow; 'ci-list' names them.")
    String job;

    @Mixin
    LocalCi ci = new LocalCi();

    void main(String... args) {
        serve(args);
    }

    @Override
    protected Report cook() {
        return ci.here(List.of(job), terminal(), this::show);
    }
}
