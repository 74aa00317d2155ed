package parity.loop;

import java.time.Duration;
import java.util.Locale;
import parity.config.Service;
import parity.json.Json;
import parity.loop.Standing.State;

/** One service as whoever keeps it running tells of it: what it is, how it is and why, where, and for how long. */
public record Glimpse(
        String service, String kind, State state, String why, String url, long pid, Duration took, Duration age) {

    /** Nothing but its name, and how it is. */
    static Glimpse of(Service service, State state, String why) {
        return new Glimpse(service.name(), kind(service), state, why, "", 0, Duration.ZERO, Duration.ZERO);
    }

    static Glimpse read(Json told) {
        return new Glimpse(
                told.get("service").text(),
                told.get("kind").text(),
                State.valueOf(told.get("state").text().toUpperCase(Locale.ROOT)),
                told.get("why").text(),
                told.get("url").text(),
                told.get("pid").number(),
                Duration.ofMillis(told.get("took").number()),
                Duration.ofMillis(told.get("age").number()));
    }

    /** {@code process}, {@code container}, {@code compose}, or which resource it is. */
    static String kind(Service service) {
        return switch (service) {
            case Service.HostProcess _ -> "process";
            case Service.Native _ -> "container";
            case Service.Composed _ -> "compose";
            case Service.Resource resource -> resource.kind();
        };
    }

    public boolean isGood() {
        return state == State.READY || state == State.DONE;
    }

    /** A container of a compose file stands for it, which others tell of, too. */
    public boolean isOfCompose() {
        return kind.equals("compose");
    }

    Glimpse with(State other, String reason) {
        return new Glimpse(service, kind, other, reason, url, pid, took, age);
    }
}
