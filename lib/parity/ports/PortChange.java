package parity.ports;

import java.util.Objects;
import parity.address.WantedPort;

/**
 * A port of a service that became another.
 *
 * @param why who has the port that was in force; empty where the wanted one came back
 */
public record PortChange(WantedPort wanted, int to, String why) {

    static PortChange away(PortVerdict verdict) {
        return new PortChange(verdict.wanted(), Objects.requireNonNull(verdict.offer()), verdict.holding());
    }

    static PortChange byAnother(WantedPort wanted, int to) {
        return new PortChange(wanted, to, "another run of this project moved " + wanted.label());
    }

    static PortChange back(WantedPort wanted) {
        return new PortChange(wanted, wanted.port(), "");
    }

    public String sentence() {
        return why.isEmpty()
                ? "%s: %s again".formatted(wanted.name(), wanted.label())
                : "%s: %s; %d instead".formatted(wanted.name(), why, to);
    }
}
