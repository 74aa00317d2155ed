package parity.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import parity.engine.Engine;
import parity.failure.Failure;

/** A test on a real engine: skipped with the reason where none answers, failed where one is required. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag("scenario")
@ExtendWith(Scenario.NeedsEngine.class)
public @interface Scenario {

    /** {@code PARITY_REQUIRE_DOCKER=1} turns a skipped scenario into a failed one. */
    final class NeedsEngine implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            try {
                Engine.here().get("/_ping");
                return ConditionEvaluationResult.enabled("an engine answers");
            } catch (Failure e) {
                if ("1".equals(System.getenv("PARITY_REQUIRE_DOCKER"))) {
                    throw e;
                }
                return ConditionEvaluationResult.disabled(e.getMessage());
            }
        }
    }
}
