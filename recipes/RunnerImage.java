///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DEPS ../lib/Library.java

import parity.Recipe;
import parity.terminal.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "runner-image", description = "Build the image that stands in for GitHub's machine.")
class RunnerImage extends Recipe {

    @Option(names = "--force", description = "Make it anew, also when it is there.")
    boolean force;

    @Option(names = "--services", description = "Also those that stand in for postgres:17 and redis:8.")
    boolean services;

    void main(String... args) {
        serve(args);
    }

    @Override
    protected Report cook() {
        return parity.act.RunnerImage.provide(terminal(), force, services);
    }
}
