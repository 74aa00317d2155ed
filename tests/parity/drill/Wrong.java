package parity.drill;

import java.time.Duration;

/**
 * What is wrong with an outage.
 *
 * @param election how long nobody leads
 * @param twoLead how long the old leader says that it leads beside the new one
 * @param losesOne whether one acknowledged write is thrown away
 */
record Wrong(Duration election, Duration twoLead, boolean losesOne) {

    private static final Duration SOON = Duration.ofMillis(100);

    static final Wrong NONE = new Wrong(SOON, Duration.ZERO, false);
    static final Wrong ONE_LOST = new Wrong(SOON, Duration.ZERO, true);
    static final Wrong TWO_LEAD = new Wrong(SOON, Duration.ofMillis(200), false);
    static final Wrong LATE = new Wrong(Duration.ofSeconds(1), Duration.ZERO, false);
    static final Wrong NOBODY_LEADS = new Wrong(Duration.ofDays(1), Duration.ZERO, false);
}
