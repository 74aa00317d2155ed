///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DEPS ../lib/Library.java

import java.util.List;
import java.util.Optional;
import parity.Data;
import parity.Recipe;
import parity.terminal.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "dev-shell-db", description = "Open psql on the leader, or run a statement there.")
class DevShellDb extends Recipe {

    @Option(names = "--replica", description = "On a replica instead.")
    boolean replica;

    @Option(
            names = {"-c", "--command"},
            paramLabel = "SQL",
            description = "Run this and leave.")
    Optional<String> command = Optional.empty();

    @Parameters(paramLabel = "WORD", description = "For psql; after -- also options: -- -x -P pager=off.")
    List<String> words = List.of();

    void main(String... args) {
        serve(args);
    }

    @Override
    protected Report cook() {
        return Data.here(terminal()).shell(replica, command, words);
    }
}
