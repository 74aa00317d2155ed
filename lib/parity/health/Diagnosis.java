package parity.health;

import java.time.Duration;
import java.util.List;

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

    /** {@code 15/15 healthy}. */
    public String summary() {
        return "%d/%d healthy".formatted(conditions.size() - unwell().size(), conditions.size());
    }
}
