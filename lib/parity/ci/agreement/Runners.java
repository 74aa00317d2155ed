package parity.ci.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parity.ci.Texts;
import parity.ci.agreement.Value.Text;
import parity.ci.agreement.Value.Thing;
import parity.ci.agreement.Value.Unknown;
import parity.yaml.Node;
import parity.yaml.Node.Scalar;

/** The machine of a job, by its labels: GitHub's own say which system, and mostly which release. */
final class Runners {

    private static final List<String> SYSTEMS = List.of("ubuntu", "windows", "macos");

    private Runners() {}

    static List<Fact> facts(Value labels, Node where, Expressions expressions, String scope) {
        var facts = new ArrayList<Fact>();
        switch (labels) {
            case Text text -> facts.add(fact(written(text, where), scope));
            case Thing thing ->
                Texts.list(thing.node()).stream()
                        .map((Scalar label) -> fact(expressions.resolve(label), scope))
                        .filter(fact -> SYSTEMS.contains(fact.subject().name()))
                        .forEach(facts::add);
            case Unknown unknown -> {
                var written = Written.plain(where.text(), where.spot());
                var claim = new Claim.Unresolved(where.text(), unknown.why());
                facts.add(Fact.of(Side.CI, new Subject(Kind.OS, "runner"), claim, written, scope));
            }
        }
        return facts;
    }

    private static Written written(Text text, Node where) {
        var spot = text.spot().line() > 0 ? text.spot() : where.spot();
        return new Written(where.text(), where.spot(), text.text(), new Fact.Origin(spot, text.steps()), "");
    }

    /** {@code ubuntu-24.04}, {@code macos-15-intel}, {@code windows-latest}; {@code ubuntu-latest-32-cores} is a team's own. */
    private static boolean isGitHubs(String label, String system) {
        return label.startsWith(system + "-")
                && (label.equals(system + "-latest")
                        || Release.of(label.substring(system.length() + 1)).hasNumbers());
    }

    private static Fact fact(Written label, String scope) {
        var text = label.text();
        var system = SYSTEMS.stream()
                .filter(it -> isGitHubs(text.toLowerCase(Locale.ROOT), it))
                .findFirst();
        var subject = new Subject(Kind.OS, system.orElse("runner"));
        var claim = system.map(name -> Tags.read(text.substring(name.length() + 1)))
                .orElseGet(() -> new Claim.Exactly(new Release(text, List.of(), "")));
        return Fact.of(Side.CI, subject, label.isResolved() ? claim : Images.unresolved(label), label, scope);
    }
}
