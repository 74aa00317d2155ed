package parity.ci.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Variables that the compose files of the repository hang on.
 *
 * <p>A workflow that sets one of them chooses the image, whoever calls Compose then: a script, a Makefile, a test.
 */
final class ComposeVariables {

    private final Checkout checkout;
    private final Map<List<String>, String> texts = new LinkedHashMap<>();
    private final Map<List<String>, ComposeFacts> plain = new HashMap<>();

    ComposeVariables(Checkout checkout) {
        this.checkout = checkout;
        for (var set : new ComposeSets(checkout).found()) {
            var all = new StringBuilder();
            set.forEach(file -> checkout.text(file).ifPresent(text -> all.append(text.text())));
            texts.put(set, all.toString());
        }
    }

    /** The first file of each set, by which what it brings about is known. */
    Set<String> homes() {
        return texts.keySet().stream().map(List::getFirst).collect(Collectors.toSet());
    }

    /** What the services that hang on a variable are, once it has the value that CI gives it. */
    List<Fact> facts(String variable, Map<String, Written> environment, String scope) {
        var facts = new ArrayList<Fact>();
        texts.forEach((set, text) -> {
            if (text.contains("$" + variable) || text.contains("${" + variable)) {
                var named = named(set, variable);
                if (named.isEmpty()) {
                    return;
                }
                var compose = new ComposeFacts(checkout, Side.CI, set, environment);
                named.forEach(service -> compose.of(service).stream()
                        .map(fact -> fact.on(Side.CI, scope + " through " + variable))
                        .forEach(facts::add));
            }
        });
        return facts;
    }

    /** What hangs on a variable does so whatever its value is; on most, passwords and ports, hangs no image. */
    private List<String> named(List<String> set, String variable) {
        return plain.computeIfAbsent(set, it -> new ComposeFacts(checkout, Side.CI, it))
                .named(variable);
    }
}
