package parity.config;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parity.yaml.Node;
import parity.yaml.Problems;
import parity.yaml.YamlReader;

/** What a project's parity.yml says; an empty name where it gives none. */
public record ParityFile(
        String name,
        Requires requires,
        Compose compose,
        Data data,
        Agreement agreement,
        List<String> secrets,
        List<FixedPort> ports,
        Map<String, Service> services,
        Map<String, List<String>> recipes) {

    /** What a project without parity.yml says. */
    public static final ParityFile NONE = new ParityFile(
            "",
            Requires.NOTHING,
            new Compose(List.of(), List.of(), List.of()),
            Data.NONE,
            Agreement.NONE,
            List.of(),
            List.of(),
            Map.of(),
            Map.of());

    public ParityFile {
        secrets = List.copyOf(secrets);
        ports = List.copyOf(ports);
        // In the order of the file, which Map.copyOf would lose.
        services = Collections.unmodifiableMap(new LinkedHashMap<>(services));
        recipes = Collections.unmodifiableMap(new LinkedHashMap<>(recipes));
    }

    /** The compose files of the project, the profiles that are switched on, and the files of its small form. */
    public record Compose(List<String> files, List<String> profiles, List<String> fast) {
        public Compose {
            files = List.copyOf(files);
            profiles = List.copyOf(profiles);
            fast = List.copyOf(fast);
        }
    }

    /** Where a project's data lives and comes from; a text is empty where the file says nothing. */
    public record Data(String database, String cache, String migrations, String seed) {
        static final Data NONE = new Data("", "", "", "");
    }

    /** How exactly CI and the local environment must agree, by product; and what is left out of it. */
    public record Agreement(Map<String, String> levels, Map<String, Exemption> exempt) {
        public static final Agreement NONE = new Agreement(Map.of(), Map.of());

        public Agreement {
            levels = Map.copyOf(levels);
            exempt = Map.copyOf(exempt);
        }
    }

    /** Why a product is left out, and from which day on it is not any more. */
    public record Exemption(String because, Optional<LocalDate> until) {
        public boolean isOver(LocalDate today) {
            return until.filter(day -> !today.isBefore(day)).isPresent();
        }
    }

    /** Reads a file, or fails with every mistake in it. */
    public static ParityFile read(Path file) {
        var problems = new Problems();
        var read = read(file, problems);
        problems.refuseAny();
        return read;
    }

    /** Reads a file and notes every mistake; with one in it, nothing of the file is taken. */
    public static ParityFile read(Path file, Problems problems) {
        return YamlReader.read(file, problems)
                .map(root -> checked(root, problems))
                .orElse(NONE);
    }

    /** The arguments that a recipe gets before those that are typed. */
    public List<String> argumentsOf(String recipe) {
        return recipes.getOrDefault(recipe, List.of());
    }

    /** The service of the compose files that is the database; empty where none is named, or a resource is. */
    public String composedDatabase() {
        return services.get(data.database()) instanceof Service.Resource ? "" : data.database();
    }

    ParityFile withFiles(List<String> files) {
        return with(new Compose(files, compose.profiles(), compose.fast()), services);
    }

    ParityFile withServices(Map<String, Service> others) {
        return with(compose, others);
    }

    private ParityFile with(Compose files, Map<String, Service> others) {
        return new ParityFile(name, requires, files, data, agreement, secrets, ports, others, recipes);
    }

    private static ParityFile checked(Node root, Problems problems) {
        new ShapeCheck(problems).check(root, Keys.ALL);
        // Values are taken only where all have the right shape; what is wrong between them shows then.
        var read = problems.isEmpty() ? new Settings(root, problems).read() : NONE;
        return problems.isEmpty() ? read : NONE;
    }
}
