package parity.ci.agreement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All that the files of the developer's environment say of versions. */
final class LocalFacts {

    private static final List<String> DOCKERFILES = List.of("Dockerfile", ".devcontainer/Dockerfile");

    private LocalFacts() {}

    static List<Fact> of(Checkout checkout) {
        var facts = new LinkedHashSet<Fact>();
        for (var set : new ComposeSets(checkout).found()) {
            facts.addAll(new ComposeFacts(checkout, Side.LOCAL, set).all());
            set.stream()
                    .flatMap(file -> checkout.text(file).stream())
                    .forEach(text -> facts.addAll(Variables.defaults(text)));
        }
        Stream.concat(ToolFiles.names().stream(), checkout.traces().used().stream())
                .distinct()
                .forEach(file -> facts.addAll(ToolFiles.facts(file, checkout)));
        // A service in an image of one's own program is none; what it is built with counts.
        DOCKERFILES.stream()
                .flatMap(file -> checkout.text(file).stream())
                .flatMap(text -> BuildFacts.of(text, "", Map.of(), Side.LOCAL, "").stream())
                .filter(fact -> fact.subject().kind() != Kind.SERVICE)
                .forEach(facts::add);
        DOCKERFILES.stream()
                .flatMap(file -> checkout.text(file).stream())
                .forEach(text -> facts.addAll(Variables.defaults(text)));
        Dotenv.read(checkout.text(".env")).forEach((name, value) -> {
            if (Variables.isVersion(name)) {
                facts.addAll(Variables.facts(Side.LOCAL, name, value, ""));
            }
        });
        return new ArrayList<>(facts);
    }
}
