package parity.ci.agreement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parity.yaml.Node;

/** What {@code env} of workflows, jobs and steps says of versions, each variable of a place once. */
final class VariableFacts {

    private final Set<String> seen = new HashSet<>();
    private final Checkout checkout;

    VariableFacts(Checkout checkout) {
        this.checkout = checkout;
    }

    /** Versions that a file gives a name of their own. */
    List<Fact> of(Node holder, Surroundings around, String scope) {
        var facts = new ArrayList<Fact>();
        for (var entry : holder.get("env").map(Node::entries).orElse(List.of())) {
            var name = entry.key().text();
            var value = around.variables().get(name);
            if (value == null
                    || (value.isResolved() && value.text().isBlank())
                    || !seen.add(name + "\n" + value.text() + "\n" + scope)) {
                continue;
            }
            if (Variables.isVersion(name)) {
                facts.addAll(isFile(value) ? ofFile(name, value, scope) : Variables.facts(Side.CI, name, value, scope));
            }
        }
        return facts;
    }

    private boolean isFile(Written value) {
        return value.isResolved() && checkout.has(value.text().strip());
    }

    /** {@code RUBY_VERSION: .ruby-version}: the version is the one in that file. */
    private List<Fact> ofFile(String name, Written file, String scope) {
        return ToolFiles.facts(file.text().strip(), checkout).stream()
                .map(fact -> Fact.of(Side.CI, new Subject(Kind.VARIABLE, name), fact.claim(), file, scope))
                .toList();
    }
}
