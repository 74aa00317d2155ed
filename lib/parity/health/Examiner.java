package parity.health;

import java.time.Duration;
import java.util.Collection;

/** Whoever can ask some services of a project how they are. */
@FunctionalInterface
public interface Examiner {

    /** What does not answer within the limit is not well. */
    Diagnosis some(Collection<String> services, Duration limit);
}
