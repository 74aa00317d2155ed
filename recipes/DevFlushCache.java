///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DEPS ../lib/Library.java

import parity.Data;
import parity.Recipe;
import parity.platform.Consent;
import parity.terminal.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "dev-flush-cache", description = "Empty the cache, and prove that it is empty everywhere.")
class DevFlushCache extends Recipe {

    @Option(
            names = {"-y", "--yes"},
            description = "Agree beforehand, for scripts.")
    boolean yes;

    void main(String... args) {
        serve(args);
    }

    @Override
    protected Report cook() {
        return Data.here(terminal()).flushCache(Consent.of(terminal(), yes));
    }
}
