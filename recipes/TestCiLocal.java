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
import picocli.CommandLine.Option;

@Command(name = "test-ci-local", description = "Run the GitHub workflows here, in containers, and say what really ran.")
class TestCiLocal extends Recipe {

    @Option(names = "--job", paramLabel = "JOB", description = "These jobs alone, and what they need.")
    List<String> jobs = List.of();

    @Mixin
    LocalCi ci = new LocalCi();

    void main(String... args) {
        serve(args);
    }

    @Override
    protected Report cook() {
        return ci.here(jobs, terminal(), this::show);
    }
}
