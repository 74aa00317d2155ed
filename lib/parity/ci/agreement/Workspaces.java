package parity.ci.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import parity.yaml.Node;

/** The packages that a repository of JavaScript is made of, by which {@code pnpm --filter api} and its like name them. */
record Workspaces(Checkout checkout, String root) {

    private static final String FILE = "package.json";

    /** Options by which one package is meant. */
    private static final Set<String> FILTERS = Set.of("--filter", "-F", "--workspace", "-w");

    /** A command line without the option, and the folder of the package that it names. */
    record Meant(List<String> words, Optional<String> folder) {}

    /** {@code npm run test -w api}, {@code pnpm --filter=api test}, {@code yarn workspace api test}. */
    Meant in(List<String> command) {
        var words = new ArrayList<String>();
        var name = "";
        for (int i = 0; i < command.size(); i++) {
            var word = command.get(i);
            int sign = word.indexOf('=');
            boolean isYarns = word.equals("workspace") && command.getFirst().equals("yarn");
            if (sign > 0 && FILTERS.contains(word.substring(0, sign))) {
                name = word.substring(sign + 1);
            } else if ((isYarns || takesName(word, command)) && i + 1 < command.size()) {
                name = command.get(++i);
            } else {
                words.add(word);
            }
        }
        return new Meant(words, name.isEmpty() ? Optional.empty() : folder(name));
    }

    /** To pnpm {@code -w} is the root, and takes no name. */
    private static boolean takesName(String word, List<String> command) {
        return FILTERS.contains(word)
                && !(word.equals("-w") && command.getFirst().equals("pnpm"));
    }

    /** By its path, or by the name in its package.json; pnpm's dots mean also those that hang on it. */
    private Optional<String> folder(String name) {
        var bare = name.replaceAll("^[.]{3}|[.]{3}$", "");
        return checkout.name(root, bare)
                .filter(place -> checkout.has(ComposeFiles.inFolder(place, FILE)))
                .or(() -> packages()
                        .filter(place -> nameIn(place).filter(bare::equals).isPresent())
                        .findFirst());
    }

    private Optional<String> nameIn(String folder) {
        return checkout.text(ComposeFiles.inFolder(folder, FILE))
                .flatMap(text -> JsonText.of(text, checkout))
                .flatMap(json -> json.at("name"))
                .map(Written::text);
    }

    private Stream<String> packages() {
        return patterns().stream()
                .flatMap(pattern -> checkout.name(root, pattern.replaceAll("/[*]+$", "")).stream())
                .flatMap(place -> Stream.concat(Stream.of(place), checkout.list(place).stream()))
                .filter(place -> checkout.has(ComposeFiles.inFolder(place, FILE)));
    }

    private List<String> patterns() {
        var file = ComposeFiles.inFolder(root, "pnpm-workspace.yaml");
        if (checkout.has(file)) {
            return checkout.yaml(file).flatMap(it -> it.get("packages")).map(Node::items).orElse(List.of()).stream()
                    .map(Node::text)
                    .toList();
        }
        var json = checkout.text(ComposeFiles.inFolder(root, FILE)).flatMap(text -> JsonText.of(text, checkout));
        return json
                .map(it -> it.json().get("workspaces"))
                .map(it -> it.items().isEmpty() ? it.get("packages") : it)
                .stream()
                .flatMap(it -> it.items().stream())
                .map(it -> it.text())
                .toList();
    }
}
