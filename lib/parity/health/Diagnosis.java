package parity.health;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How a whole project is: each component, and what is wrong between them. */
public record Diagnosis(String project, List<Condition> conditions, List<Finding> findings, Duration took) {

    public Diagnosis {
        conditions = List.copyOf(conditions);
        findings = List.copyOf(findings);
    }

    public boolean isHealthy() {
        return findings.isEmpty() && !conditions.isEmpty() && unwell().isEmpty();
    }

    public List<Condition> unwell() {
        return conditions.stream().filter(condition -> !condition.isWell()).toList();
    }

    /** Why none of them runs, where that is one and the same for all: nobody needs to read it line by line. */
    public Optional<String> commonFate() {
        var fates = conditions.stream().map(Condition::fate).distinct().toList();
        return conditions.size() > 1 && fates.size() == 1
                ? Optional.of(fates.getFirst()).filter(fate -> !fate.isEmpty())
                : Optional.empty();
    }

    /** The services that have a component which is not well. */
    public Set<String> servicesBehind() {
        return services(unwell());
    }

    /** {@code 15/15 healthy}. */
    public String summary() {
        return "%d/%d healthy".formatted(conditions.size() - unwell().size(), conditions.size());
    }

    /** With some services asked again; what lies between components is not known from a part of them. */
    Diagnosis with(Diagnosis part) {
        var fresh = services(part.conditions);
        var all = services(conditions).stream()
                .flatMap(service -> (fresh.contains(service) ? part : this).of(service).stream())
                .toList();
        return new Diagnosis(project, all, List.of(), took.plus(part.took));
    }

    /** Nothing has changed that anybody would want to hear of. */
    boolean saysTheSameAs(Diagnosis other) {
        return findings.equals(other.findings) && words().equals(other.words());
    }

    private List<String> words() {
        return conditions.stream()
                .map(condition -> String.join(
                        "\n", condition.component(), condition.state().name(), condition.role(), condition.reason()))
                .toList();
    }

    private List<Condition> of(String service) {
        return conditions.stream()
                .filter(condition -> condition.service().equals(service))
                .toList();
    }

    private static Set<String> services(Collection<Condition> conditions) {
        return conditions.stream().map(Condition::service).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
