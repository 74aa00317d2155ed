package parity.resource.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parity.shell.Outcome;
import parity.shell.Program;

/** A program that resolves artifacts as its user set it up: mirrors, proxies, credentials. */
sealed interface Client {

    String name();

    /** The file that it reads, and what stands in it. */
    String file();

    String text(List<Artifact> artifacts);

    List<String> words();

    /** With the class path as what it printed. */
    default Outcome answer(Outcome outcome, Path folder) throws IOException {
        return outcome;
    }

    /** Those at hand, the quicker first. */
    static List<Client> here() {
        var clients = new ArrayList<Client>();
        jbang().map(Jbang::new).ifPresent(clients::add);
        Program.find("mvn").map(Path::toString).map(Maven::new).ifPresent(clients::add);
        return clients;
    }

    /** JBang itself, or the jar of it that {@code ./jbang} fetched. */
    private static Optional<List<String>> jbang() {
        var home = Path.of(System.getProperty("user.home"), ".jbang", "bin", "jbang");
        return Program.find("jbang")
                .or(() -> Optional.of(home).filter(Files::isExecutable))
                .filter(Client::isNotOurs)
                .map(program -> List.of(program.toString()))
                .or(() -> fetched().map(jar -> List.of(java(), "-jar", jar.toString())));
    }

    /** Our own launcher bears the same name, and knows recipes only. */
    private static boolean isNotOurs(Path program) {
        try {
            return !Files.readString(program).contains("parity.launch");
        } catch (IOException e) {
            return true;
        }
    }

    private static Optional<Path> fetched() {
        var cache = Optional.ofNullable(System.getenv("PARITY_CACHE"))
                .or(() -> Optional.ofNullable(System.getProperty("parity.root")).map(root -> root + "/.parity"));
        if (cache.isEmpty()) {
            return Optional.empty();
        }
        try (var files = Files.list(Path.of(cache.get()))) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith("jbang-cli-"))
                    .max(Comparator.naturalOrder());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** JBang, which reads Maven's settings. */
    record Jbang(List<String> program) implements Client {
        public Jbang {
            program = List.copyOf(program);
        }

        @Override
        public String name() {
            return "JBang";
        }

        @Override
        public String file() {
            return "Fetch.java";
        }

        @Override
        public String text(List<Artifact> artifacts) {
            return artifacts.stream().map("//DEPS %s\n"::formatted).collect(Collectors.joining())
                    + "class Fetch { public static void main(String[] words) {} }\n";
        }

        @Override
        public List<String> words() {
            return Stream.concat(program.stream(), Stream.of("info", "classpath", file()))
                    .toList();
        }
    }

    /** Maven. */
    record Maven(String program) implements Client {

        private static final String OUTPUT = "classpath";

        @Override
        public String name() {
            return "Maven";
        }

        @Override
        public String file() {
            return "pom.xml";
        }

        @Override
        public String text(List<Artifact> artifacts) {
            return "<project><modelVersion>4.0.0</modelVersion><groupId>parity</groupId><artifactId>fetch</artifactId>"
                    + "<version>0</version><dependencies>\n"
                    + artifacts.stream().map(Maven::dependency).collect(Collectors.joining())
                    + "</dependencies></project>\n";
        }

        @Override
        public List<String> words() {
            return List.of(program, "-q", "-B", "dependency:build-classpath", "-Dmdep.outputFile=" + OUTPUT);
        }

        @Override
        public Outcome answer(Outcome outcome, Path folder) throws IOException {
            var printed = outcome.succeeded() ? Files.readString(folder.resolve(OUTPUT)) : outcome.out();
            return new Outcome(outcome.exit(), printed, outcome.err(), outcome.took());
        }

        private static String dependency(Artifact artifact) {
            return "<dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version><type>%s</type></dependency>\n"
                    .formatted(artifact.group(), artifact.name(), artifact.version(), artifact.type());
        }
    }
}
