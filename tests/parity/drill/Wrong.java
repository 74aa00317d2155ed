package parity.drill;

import java.time.Duration;

/**
 * What is wrong with an outage.
 *
 * @param election how long nobody leads
 * @param twoLead how long the old leader says that it leads beside the new one
 * @param losesOne whether one acknowledged write is thrown away
 * @param lacking how long something is still to be done when all are healthy
 */
record Wrong(Duration election, Duration twoLead, boolean losesOne, Duration lacking) {

    private static final Duration SOON = Duration.ofMillis(100);

    static final Wrong NONE = new Wrong(SOON, Duration.ZERO, false, Duration.ZERO);
    static final Wrong ONE_LOST = new Wrong(SOON, Duration.ZERO, true, Duration.ZERO);
    static final Wrong TWO_LEAD = new Wrong(SOON, Duration.ofMillis(200), false, Duration.ZERO);
    static final Wrong LATE = new Wrong(Duration.ofSeconds(1), Duration.ZERO, false, Duration.ZERO);
    static final Wrong NOBODY_LEADS = new Wrong(Duration.ofDays(1), Duration.ZERO, false, Duration.ZERO);
    static final Wrong SLOW_TO_END = new Wrong(SOON, Duration.ZERO, false, Duration.ofSeconds(1));
    static final Wrong NEVER_WHOLE = new Wrong(SOON, Duration.ZERO, false, Duration.ofDays(1));
}
