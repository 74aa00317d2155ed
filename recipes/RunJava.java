///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DEPS ../lib/Library.java
// REHEARSE sources

import parity.JavaRun;
import parity.Recipe;
import parity.terminal.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "run-java",
        description = "Run a Java program from its sources, quickly there again when one of them has changed.")
class RunJava extends Recipe {

    @Mixin
    JavaRun run = new JavaRun();

    void main(String... args) {
        serve(args);
    }

    @Override
    protected Report cook() {
        return run.report();
    }
}
