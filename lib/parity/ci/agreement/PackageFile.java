package parity.ci.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a package.json asks for: engines, Volta's pins, and what its developers are to have. */
final class PackageFile {

    /** Volta's pins can be those of another file. */
    private static final String PARENT = "extends";

    private PackageFile() {}

    static List<Fact> facts(SourceText file, Checkout checkout) {
        return JsonText.of(file, checkout).map(PackageFile::facts).orElse(List.of());
    }

    /** The one version that a JSON file of another language has behind these keys. */
    static ToolFiles.Reader of(Subject subject, String... keys) {
        return (file, checkout) -> JsonText.of(file, checkout).flatMap(json -> json.at(keys)).stream()
                .map(written -> ToolFiles.fact(subject, written))
                .toList();
    }

    private static List<Fact> facts(JsonText json) {
        var facts = new ArrayList<Fact>();
        for (var section : List.of("volta", "engines")) {
            json.json()
                    .get(section)
                    .entries()
                    .keySet()
                    .forEach(name -> json.at(section, name)
                            .filter(written -> !written.text().isBlank() && !name.equals(PARENT))
                            .ifPresent(written -> facts.add(ToolFiles.fact(Tools.subject(name), written))));
        }
        manager(json).ifPresent(facts::add);
        for (var part : List.of("runtime", "packageManager")) {
            ofDevelopers(json, part).ifPresent(facts::add);
        }
        return facts;
    }

    /** {@code "devEngines": {"runtime": {"name": "node", "version": "^24"}}}. */
    private static Optional<Fact> ofDevelopers(JsonText json, String part) {
        var name = json.json().at("devEngines", part, "name").text();
        return json.at("devEngines", part, "version")
                .filter(_ -> !name.isEmpty())
                .map(written -> ToolFiles.fact(Tools.subject(name), written));
    }

    /** {@code pnpm@9.1.0+sha512.abc}. */
    private static Optional<Fact> manager(JsonText json) {
        return json.at("packageManager")
                .filter(written -> written.text().indexOf('@') > 0)
                .map(written -> {
                    int at = written.text().indexOf('@');
                    int hash = written.text().indexOf('+');
                    var version = written.text()
                            .substring(at + 1, hash < 0 ? written.text().length() : hash);
                    return ToolFiles.fact(Tools.subject(written.text().substring(0, at)), written.saying(version));
                });
    }
}
