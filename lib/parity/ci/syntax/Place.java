package parity.ci.syntax;

import java.util.List;
import java.util.Set;

/** Where in a workflow an expression stands: GitHub documents for each which contexts and functions are known there. */
public enum Place {
    NOWHERE(""),
    RUN_NAME("github inputs vars"),
    CONCURRENCY("github inputs vars"),
    ENV("github secrets inputs vars"),
    INPUT_DEFAULT("github inputs vars"),
    OUTPUT_VALUE("github jobs vars inputs"),
    STRATEGY("github needs vars inputs"),
    JOB_IF("github needs vars inputs", "always", "cancelled", "success", "failure"),
    JOB("github needs strategy matrix vars inputs"),
    JOB_SECRETS("github needs strategy matrix vars inputs secrets"),
    JOB_DEFAULTS("github needs strategy matrix env vars inputs"),
    CREDENTIALS("github needs strategy matrix env vars secrets inputs"),
    CONTAINER_ENV("github needs strategy matrix job runner env vars secrets inputs"),
    ENVIRONMENT_URL("github needs strategy matrix job runner env vars steps inputs"),
    JOB_OUTPUT("github needs strategy matrix job runner env vars secrets steps inputs"),
    STEP("github needs strategy matrix job runner env vars secrets steps inputs", "hashfiles"),
    STEP_IF(
            "github needs strategy matrix job runner env vars steps inputs",
            "always",
            "cancelled",
            "success",
            "failure",
            "hashfiles");

    private final Set<String> contexts;
    private final Set<String> functions;

    Place(String contexts, String... functions) {
        this.contexts = contexts.isEmpty() ? Set.of() : Set.copyOf(List.of(contexts.split(" ")));
        this.functions = Set.of(functions);
    }

    Set<String> contexts() {
        return contexts;
    }

    Set<String> functions() {
        return functions;
    }

    boolean isCondition() {
        return this == JOB_IF || this == STEP_IF;
    }
}
