package parity.loop;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import parity.json.Json;
import parity.loop.Standing.State;
import parity.terminal.Secrets;

/**
 * A resource as whoever keeps it running knows it: where it is, and who may come in.
 *
 * @param elsewhere where it is deployed; empty of one that runs here
 * @param facts by name, such as {@code PASSWORD}; none of one that is deployed
 */
public record Whereabouts(
        String service, String kind, State state, String why, String elsewhere, Map<String, String> facts) {

    public Whereabouts {
        facts = Map.copyOf(facts);
    }

    static Whereabouts read(Json told) {
        var facts = new LinkedHashMap<String, String>();
        told.get("facts").entries().forEach((name, fact) -> facts.put(name, fact.text()));
        facts.forEach(Secrets::learn);
        return new Whereabouts(
                told.get("service").text(),
                told.get("kind").text(),
                State.valueOf(told.get("state").text().toUpperCase(Locale.ROOT)),
                told.get("why").text(),
                told.get("elsewhere").text(),
                facts);
    }

    public boolean isHere() {
        return elsewhere.isEmpty();
    }

    public boolean isReady() {
        return state == State.READY;
    }

    public String fact(String name) {
        return facts.getOrDefault(name, "");
    }

    /** Without the password, which is nobody's to print. */
    @Override
    public String toString() {
        return "%s (%s)".formatted(service, kind);
    }
}
