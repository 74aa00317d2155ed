///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DEPS ../lib/Library.java

import parity.Recipe;
import parity.platform.DebianImage;
import parity.terminal.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "base-image", description = "Pull debian:trixie-slim, or build it where no registry can be reached.")
class BaseImage extends Recipe {

    @Option(names = "--no-pull", description = "Do not try a registry first.")
    boolean noPull;

    @Option(names = "--force", description = "Make it anew, also when it is there.")
    boolean force;

    @Option(names = "--mirror", paramLabel = "URL", description = "Build from this Debian mirror, not the one of apt.")
    String mirror = "";

    void main(String... args) {
        serve(args);
    }

    @Override
    protected Report cook() {
        return new DebianImage(terminal(), mirror).provide(!noPull, force);
    }
}
