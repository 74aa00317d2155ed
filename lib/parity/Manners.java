package parity;

import parity.terminal.RunLog;
import parity.terminal.Terminal;
import parity.terminal.Terminal.Verbosity;
import picocli.CommandLine.Option;

/** The options that every recipe has. */
final class Manners {

    @Option(names = "--json", description = "Print the result as JSON.")
    boolean json;

    @Option(
            names = {"-v", "--verbose"},
            description = "Say more about what is done.")
    boolean verbose;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print the result only.")
    boolean quiet;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    Terminal terminal(RunLog log) {
        return Terminal.ours(quiet ? Verbosity.QUIET : verbose ? Verbosity.VERBOSE : Verbosity.NORMAL, log);
    }
}
