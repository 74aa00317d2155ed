package parity.ci.agreement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import parity.config.ProjectFiles;
import parity.yaml.Node;
import parity.yaml.Node.Mapping;

/**
 * The compose files of a repository, in sets that make a project together.
 *
 * <p>Where parity.yml or COMPOSE_FILE names files, those are it. Otherwise all that look like it and lie not too deep:
 * many teams name theirs as they like. What lies among the files of CI is not the developers'.
 */
final class ComposeSets {

    private static final int DEEPEST = 3;

    /** {@code compose.ci.yaml}, {@code docker-compose-ci-postgres.yml}. */
    private static final Pattern OF_CI = Pattern.compile("(^|.*[-_.])ci[-_.].*");

    private static final Set<String> OF_CIS = Set.of("ci", "github", "gha");

    private static final int MOST = 100;

    private static final Set<String> PASSED_OVER =
            Set.of("node_modules", "vendor", "target", "build", "dist", "testdata", "fixtures", "third_party");

    /** What lies here is for those who use the product, unless CI starts it. */
    private static final Set<String> FOR_USERS = Set.of("docs", "doc", "examples", "example", "samples", "sample");

    /** Folders with such a word in their name are a place to work in, also hidden ones, and one level deeper. */
    private static final List<String> PLACES = List.of("container", "docker", "compose", "dev", "local");

    private static final List<String> OVERRIDES = List.of(
            "compose.override.yaml",
            "compose.override.yml",
            "docker-compose.override.yml",
            "docker-compose.override.yaml");

    private final Checkout checkout;

    ComposeSets(Checkout checkout) {
        this.checkout = checkout;
    }

    /** Every set that is found. */
    List<List<String>> found() {
        var own = ofProject();
        if (!own.isEmpty()) {
            return own;
        }
        var files = new LinkedHashSet<String>();
        collect("", 0, files);
        var sets = new ArrayList<>(sets(List.copyOf(files)));
        checkout.traces().started().stream()
                .filter(set -> !files.containsAll(set) && set.stream().noneMatch(ComposeSets::isAmongThoseOfCi))
                .forEach(sets::add);
        return sets;
    }

    private static boolean isAmongThoseOfCi(String file) {
        var name = file.substring(file.lastIndexOf('/') + 1);
        return isOfCi(name)
                || Stream.of(file.split("/")).anyMatch(folder -> OF_CIS.contains(folder) || folder.equals(".github"));
    }

    /** Those that parity.yml or COMPOSE_FILE names. */
    List<List<String>> ofProject() {
        var written = checkout.has(ProjectFiles.PARITY) ? checkout.yaml(ProjectFiles.PARITY) : Optional.<Node>empty();
        var sets = new ArrayList<List<String>>();
        for (var form : List.of("files", "fast")) {
            var files = written.flatMap(it -> it.get("compose"))
                    .flatMap(it -> it.get(form))
                    .map(Node::items);
            var set = files.orElse(List.of()).stream()
                    .flatMap(path -> checkout.name("", path.text()).stream())
                    .toList();
            sets.add(set);
        }
        sets.add(namedInEnvironment());
        sets.removeIf(List::isEmpty);
        return sets;
    }

    /** What {@code docker compose} takes in a folder where nothing is named. */
    List<String> usual(String folder) {
        var files = new ArrayList<String>();
        for (var names : List.of(ProjectFiles.COMPOSE, OVERRIDES)) {
            names.stream()
                    .map(name -> ComposeFiles.inFolder(folder, name))
                    .filter(checkout::has)
                    .findFirst()
                    .ifPresent(files::add);
        }
        return files;
    }

    private List<String> namedInEnvironment() {
        var value = Dotenv.read(checkout.text(".env")).get("COMPOSE_FILE");
        return value == null
                ? List.of()
                : Stream.of(value.text().split("[:;]"))
                        .flatMap(path -> checkout.name("", path).stream())
                        .filter(checkout::has)
                        .toList();
    }

    private void collect(String folder, int depth, Set<String> files) {
        for (var file : checkout.list(folder)) {
            if (files.size() >= MOST) {
                return;
            }
            var name = file.substring(file.lastIndexOf('/') + 1);
            if (checkout.isFolder(file)) {
                if (isEntered(name) && depth < deepest(name)) {
                    collect(file, depth + 1, files);
                }
            } else if (isYaml(name) && !isOfCi(name) && looksLikeIt(file, name, depth)) {
                files.add(file);
            }
        }
    }

    private static boolean isEntered(String folder) {
        return !PASSED_OVER.contains(folder)
                && !FOR_USERS.contains(folder)
                && !OF_CIS.contains(folder)
                && (!folder.startsWith(".") || isPlaceToWorkIn(folder));
    }

    private static int deepest(String folder) {
        return isPlaceToWorkIn(folder) ? DEEPEST : DEEPEST - 1;
    }

    private static boolean isPlaceToWorkIn(String folder) {
        return PLACES.stream().anyMatch(folder::contains);
    }

    private static boolean isYaml(String name) {
        return name.endsWith(".yml") || name.endsWith(".yaml");
    }

    static boolean isOfCi(String name) {
        return OF_CI.matcher(name).matches();
    }

    private boolean looksLikeIt(String file, String name, int depth) {
        if (name.contains("compose")) {
            return checkout.yaml(file).filter(ComposeSets::hasServices).isPresent();
        }
        boolean isPlace = depth == 0 || isPlaceToWorkIn(ComposeFiles.folderOf(file));
        return isPlace
                && !name.startsWith(".")
                && checkout.yamlIfAny(file).filter(ComposeSets::hasImages).isPresent();
    }

    private static boolean hasServices(Node root) {
        return root.get("services").isPresent() || root.get("include").isPresent();
    }

    /** Other tools have services, too; those of Compose are built or have images. */
    private static boolean hasImages(Node root) {
        var services = root.get("services").filter(it -> it instanceof Mapping).map(Node::entries);
        return services.orElse(List.of()).stream()
                .map(Node.Entry::value)
                .anyMatch(it -> it.get("image").isPresent()
                        || it.get("build").isPresent()
                        || it.get("extends").isPresent());
    }

    /** An override goes with the file beside it. */
    private static List<List<String>> sets(List<String> files) {
        var sets = new ArrayList<List<String>>();
        for (var file : files) {
            if (!isOverride(file, files)) {
                var set = new ArrayList<>(List.of(file));
                files.stream().filter(it -> isOverrideOf(it, file)).forEach(set::add);
                sets.add(List.copyOf(set));
            }
        }
        return sets;
    }

    private static boolean isOverride(String file, List<String> files) {
        return files.stream().anyMatch(other -> isOverrideOf(file, other));
    }

    private static boolean isOverrideOf(String file, String other) {
        return file.contains(".override.")
                && !other.contains(".override.")
                && bare(file.replace(".override.", ".")).equals(bare(other));
    }

    private static String bare(String file) {
        int dot = file.lastIndexOf('.');
        return file.substring(0, dot);
    }
}
