///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DEPS ../lib/Library.java

import parity.Recipe;
import parity.bench.Benchmark;
import parity.terminal.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "bench", description = "Measure Parity against its rivals, as ratios in one run.")
class Bench extends Recipe {

    @Parameters(paramLabel = "BENCHMARK", description = "One of: ${COMPLETION-CANDIDATES}.")
    Benchmark benchmark;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "15", description = "Rounds (${DEFAULT-VALUE}).")
    int rounds;

    void main(String... args) {
        serve(args);
    }

    @Override
    protected Report cook() {
        return benchmark.run(rounds, terminal());
    }
}
