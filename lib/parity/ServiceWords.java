package parity;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import parity.loop.Glimpse;
import parity.loop.Standing.State;
import parity.terminal.Style;

/** How what is known of a service that is worked on is said. */
final class ServiceWords {

    private ServiceWords() {}

    static String state(Glimpse one) {
        return one.state() == State.ABSENT ? "not started" : one.state().name().toLowerCase(Locale.ROOT);
    }

    /** {@code for 5 min}, or why it is not good. */
    static String status(Glimpse one) {
        return !one.why().isEmpty() ? one.why() : one.age().isZero() ? "" : "for " + rough(one.age());
    }

    /** As a program reads it. */
    static Map<String, Object> facts(Glimpse one) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("service", one.service());
        facts.put("kind", one.kind());
        facts.put("state", one.state());
        facts.put("well", one.isGood());
        facts.put("reason", one.why());
        facts.put("url", one.url());
        facts.put("pid", one.pid());
        facts.put("tookMillis", one.took().toMillis());
        facts.put("forMillis", one.age().toMillis());
        return facts;
    }

    static Style look(Glimpse one) {
        return switch (one.state()) {
            case READY, DONE -> Style.GREEN;
            case FAILED, SICK, BLOCKED -> Style.RED;
            case STOPPED, ABSENT, WAITING, PREPARING, BUILDING, STARTING, UNWATCHED -> Style.YELLOW;
        };
    }

    static String rough(Duration age) {
        long seconds = age.toSeconds();
        return seconds < 120 ? seconds + " s" : seconds < 7200 ? seconds / 60 + " min" : seconds / 3600 + " h";
    }
}
