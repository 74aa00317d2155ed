package parity;

import java.nio.file.Path;
import java.util.List;
import parity.config.Project;
import parity.config.ProjectFolder;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.jvm.JavaProgram;
import parity.jvm.JavaSource;
import parity.jvm.LiveProgram;
import parity.terminal.Report;
import parity.terminal.Terminal;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What can be said about running a Java program from its sources. */
public final class JavaRun {

    @Parameters(paramLabel = "SOURCE", description = "The main file, with the header that JBang reads.")
    private String source = "";

    @Parameters(index = "1..*", paramLabel = "ARGUMENT", description = "For the program; after -- also options.")
    private List<String> words = List.of();

    @Option(names = "--build", description = "Only compile what has changed.")
    private boolean build;

    @Option(
            names = "--live",
            description =
                    "Compile what is saved, and renew the program: by Spring Boot's developer tools, or a new start.")
    private boolean live;

    @Option(
            names = "--restart",
            description = "With --live: always by a new start, as production would, without Spring's developer tools.")
    private boolean restart;

    @Option(names = "--runtime-option", paramLabel = "OPTION", description = "For the JVM that runs it.")
    private List<String> options = List.of();

    /** Of what the words say. */
    public Report report() {
        if (restart && !live) {
            throw new Failure(Exit.USAGE, "--restart says how --live renews the program; give both");
        }
        if (build && (live || !words.isEmpty() || !options.isEmpty())) {
            throw new Failure(Exit.USAGE, "--build runs nothing, so --live, arguments and options are not for it");
        }
        var here = Path.of("").toAbsolutePath();
        var folder = Project.directoryAround(here).orElse(here);
        var program = new JavaProgram(JavaSource.of(source, new ProjectFolder(folder)), options);
        return build ? new Compiled(program.build()) : new Run(program, live, restart, words);
    }

    private record Compiled(JavaProgram.Built built) implements Report {

        @Override
        public void printTo(Terminal terminal) {
            built.told().forEach(terminal::print);
        }

        @Override
        public Object facts() {
            return built;
        }
    }

    /** The program says what there is to say. */
    private static final class Run implements Report {

        private final JavaProgram program;
        private final boolean live;
        private final boolean restart;
        private final List<String> words;
        private int ended;

        private Run(JavaProgram program, boolean live, boolean restart, List<String> words) {
            this.program = program;
            this.live = live;
            this.restart = restart;
            this.words = words;
        }

        @Override
        public void printTo(Terminal terminal) {
            ended = live ? LiveProgram.run(program, restart, words, terminal::complain) : program.run(words);
        }

        @Override
        public Object facts() {
            throw new Failure(Exit.USAGE, "--json goes with --build: else what is printed is the program's own");
        }

        @Override
        public int exitCode() {
            return ended;
        }
    }
}
