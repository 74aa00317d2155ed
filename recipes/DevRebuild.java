///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DEPS ../lib/Library.java

import java.util.List;
import parity.Rebuild;
import parity.Recipe;
import parity.stack.Stack;
import parity.terminal.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "dev-rebuild", description = "Build a service's image and put its container on it; no other restarts.")
class DevRebuild extends Recipe {

    @Parameters(paramLabel = "SERVICE", arity = "1..*", description = "The services to build and restart.")
    List<String> services = List.of();

    @Option(names = "--force", description = "Make the container anew also when its image did not change.")
    boolean force;

    @Option(names = "--no-cache", description = "Build every step, whatever the cache has.")
    boolean noCache;

    @Option(names = "--pull", description = "Ask for newer images to begin with.")
    boolean pull;

    @Option(names = "--wait-timeout", paramLabel = "SECONDS", defaultValue = "60", description = "Patience (60).")
    int patience;

    void main(String... args) {
        serve(args);
    }

    @Override
    protected Report cook() {
        return Rebuild.of(Stack.here(), terminal()).perform(services, Rebuild.Extent.of(force, noCache, pull, patience));
    }
}
