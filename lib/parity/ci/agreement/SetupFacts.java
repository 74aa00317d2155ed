package parity.ci.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parity.ci.Uses.Remote;
import parity.ci.agreement.Claim.Floating;
import parity.ci.agreement.Claim.Unresolved;
import parity.ci.agreement.Setups.Setup;
import parity.yaml.Node;

/** One product that a step sets up with an action of others: its versions in inputs, or in the files that these name. */
record SetupFacts(Checkout checkout, Inputs inputs, String scope) {

    List<Fact> of(Setup setup, Remote action, Node step) {
        var version = inputs.first(setup.inputs()).or(() -> reference(action, step));
        if (version.isPresent()) {
            return versions(setup, version.get());
        }
        var file = inputs.first(setup.fileInputs());
        if (file.isPresent()) {
            return ofFile(setup, file.get());
        }
        return setup.files().stream()
                .map(it -> shared(setup, it))
                .filter(facts -> !facts.isEmpty())
                .findFirst()
                .orElseGet(() -> unsaid(setup, step));
    }

    /** {@code dtolnay/rust-toolchain@1.80}: the reference is the version, unless it is a commit. */
    private static Optional<Written> reference(Remote action, Node step) {
        boolean isVersion = action.repository().equals("dtolnay/rust-toolchain")
                && !action.ref().equals("master")
                && action.ref().length() < 30;
        var uses = step.get("uses");
        return isVersion
                ? uses.map(it -> Written.plain(action.ref(), it.spot()).saying(action.ref()))
                : Optional.<Written>empty();
    }

    /** Several stand in lines, or in a list: {@code ['8.3', '8.4']}. */
    private List<Fact> versions(Setup setup, Written written) {
        if (!written.isResolved()) {
            return List.of(Fact.of(Side.CI, setup.subject(), Images.unresolved(written), written, scope));
        }
        if (checkout.has(written.text().strip())) {
            return ofFile(setup, written);
        }
        var facts = new ArrayList<Fact>();
        for (var line : listed(written.text()).split("\n")) {
            var version = line.strip();
            if (!version.isEmpty()) {
                var subject = VersionFile.named(setup.subject(), version);
                facts.add(Fact.of(Side.CI, subject, Versions.read(subject, version), written.saying(version), scope));
            }
        }
        return facts;
    }

    private static String listed(String text) {
        var bare = text.strip();
        return bare.startsWith("[") && bare.endsWith("]")
                ? bare.substring(1, bare.length() - 1).replaceAll("[\"' ]", "").replace(',', '\n')
                : text;
    }

    private List<Fact> ofFile(Setup setup, Written file) {
        var facts = file.isResolved()
                ? checkout.name("", file.text().strip())
                        .map(it -> shared(setup, it))
                        .orElse(List.of())
                : List.<Fact>of();
        if (!facts.isEmpty()) {
            return facts;
        }
        var why = file.isResolved() ? "no version in file '%s'".formatted(file.text()) : file.unresolved();
        return List.of(Fact.of(Side.CI, setup.subject(), new Unresolved(file.raw(), why), file, scope));
    }

    /** What an action takes from a file, the local side does, too. */
    static List<Fact> ofFile(String file, Checkout checkout, String scope) {
        checkout.traces().use(file);
        return ToolFiles.facts(file, checkout).stream()
                .map(fact -> fact.on(Side.CI, scope).shared())
                .toList();
    }

    private List<Fact> shared(Setup setup, String file) {
        return ofFile(file, checkout, scope).stream()
                .filter(fact -> fact.subject().equals(setup.subject()))
                .toList();
    }

    /** A runtime that is not named is the one of the runner's image, a tool the newest that the action knows. */
    private List<Fact> unsaid(Setup setup, Node step) {
        boolean isSecond =
                setup.subject().name().equals("python") && !setup.files().contains(".python-version");
        if (Setups.NOT_WITHOUT_A_VERSION.contains(setup.subject().name()) || isSecond) {
            return List.of();
        }
        var uses = step.get("uses").orElse(step);
        var written = Written.plain(uses.text(), uses.spot());
        var claim = new Floating(setup.subject().kind() == Kind.TOOL ? "what the action takes" : "what the runner has");
        return List.of(Fact.of(Side.CI, setup.subject(), claim, written, scope));
    }
}
