package parity.ci.agreement;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import parity.ci.Finding;
import parity.ci.Workflow;
import parity.ci.WorkflowReading;
import parity.failure.Exit;
import parity.failure.Failure;

/** Reads both sides of a repository from its files, without an engine and without a network. */
public final class Examination {

    private static final String WORKFLOWS = ".github/workflows";

    private final Checkout checkout;

    private Examination(Path root) {
        this.checkout = new Checkout(root);
    }

    /** All facts of a repository, judged; live facts come from whoever asked the servers. */
    public static Agreement of(Path folder, Policy policy, List<Fact> live) {
        if (!Files.isDirectory(folder)) {
            throw new Failure(Exit.USAGE, "no folder %s; name a repository".formatted(folder));
        }
        var examination = new Examination(folder);
        var facts = examination.facts();
        return Agreement.of(Stream.concat(facts.stream(), live.stream()).toList(), policy)
                .with(examination.checkout.notes(), examination.checkout.unreadable());
    }

    /** What the developer's files say of the services of a compose project. */
    public static List<Fact> services(Path folder) {
        var checkout = new Checkout(folder);
        return LocalFacts.of(checkout).stream()
                .filter(fact -> fact.subject().kind() == Kind.SERVICE)
                .toList();
    }

    private List<Fact> facts() {
        var facts = new ArrayList<>(WorkflowFacts.of(workflows(), checkout));
        facts.addAll(LocalFacts.of(checkout));
        return facts;
    }

    private List<Workflow> workflows() {
        return checkout.list(WORKFLOWS).stream()
                .filter(file -> file.endsWith(".yml") || file.endsWith(".yaml"))
                .map(file -> WorkflowReading.of(file, checkout.root().resolve(file)))
                .flatMap(reading -> {
                    note(reading);
                    return reading.workflow().stream();
                })
                .toList();
    }

    private void note(WorkflowReading reading) {
        reading.findings().inOrder().stream()
                .filter(Finding::isError)
                .findFirst()
                .ifPresent(finding -> checkout.noteUnreadable(finding.spot(), finding.message()));
    }
}
