///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DEPS ../lib/Library.java

import java.util.Optional;
import parity.Recipe;
import parity.bench.Benchmark;
import parity.terminal.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "bench", description = "Measure Parity against its rivals, or how long each failover takes.")
class Bench extends Recipe {

    @Parameters(paramLabel = "BENCHMARK", description = "One of: ${COMPLETION-CANDIDATES}.")
    Benchmark benchmark;

    @Option(names = "--rounds", paramLabel = "N", description = "Rounds (15; failover: 5, loop: 20).")
    Optional<Integer> rounds = Optional.empty();

    void main(String... args) {
        serve(args);
    }

    @Override
    protected Report cook() {
        return benchmark.run(rounds, terminal());
    }
}
