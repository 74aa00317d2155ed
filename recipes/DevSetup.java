///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DEPS ../lib/Library.java

import parity.Recipe;
import parity.Setup;
import parity.Setup.Extent;
import parity.terminal.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "dev-setup",
        description = "Check the machine, write the environment file, and build or pull what images are missing.")
class DevSetup extends Recipe {

    @Option(names = "--build", description = "Build also the images that are there.")
    boolean build;

    @Option(names = "--dry-run", description = "Say what would be done only.")
    boolean dryRun;

    void main(String... args) {
        serve(args);
    }

    @Override
    protected Report cook() {
        return Setup.here(terminal()).perform(new Extent(build, dryRun));
    }
}
