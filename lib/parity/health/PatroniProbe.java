package parity.health;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Set;
import parity.json.Json;
import parity.wire.Http;

/** Asks a node of Patroni what its PostgreSQL is, and does. */
record PatroniProbe(InetSocketAddress server) implements Probe {

    /** On the way to running, by itself. */
    private static final Set<String> ON_THE_WAY = Set.of(
            "starting",
            "restarting",
            "stopping",
            "creating replica",
            "initializing new cluster",
            "running custom bootstrap script",
            "starting after custom bootstrap");

    @Override
    public Answer ask(Duration limit) throws IOException {
        // As /patroni, which sleeps for a second when PostgreSQL refuses; what is not well is told with 503, and a body
        // all the same.
        return judge(Json.parse(new Http(server, limit).get("/health").body()));
    }

    static Answer judge(Json said) {
        var seen = testimony(said);
        var role = said.get("role").text();
        if (!seen.runs()) {
            var reason = "PostgreSQL is " + (seen.state().isEmpty() ? "silent" : seen.state());
            return ON_THE_WAY.contains(seen.state()) ? Answer.starting(reason) : Answer.unwell("", reason, seen);
        }
        return seen.streams()
                ? Answer.well(seen.leads() ? "leader" : role(role), "timeline " + seen.timeline(), seen)
                : Answer.unwell("replica", "does not stream from a leader" + instead(seen), seen);
    }

    static Testimony.Patroni testimony(Json said) {
        var role = said.get("role").text();
        boolean leads = role.equals("primary") || role.equals("master");
        var log = said.get("xlog");
        return new Testimony.Patroni(
                said.at("patroni", "name").text(),
                leads,
                said.get("state").text(),
                said.get("replication_state").text(),
                said.get("database_system_identifier").text(),
                said.get("timeline").number(),
                log.get(leads ? "location" : "received_location").number(),
                said.get("pause").truth(),
                said.get("replication").items().stream()
                        .map(PatroniProbe::receiver)
                        .toList());
    }

    private static Testimony.Receiver receiver(Json receiver) {
        return new Testimony.Receiver(
                receiver.get("application_name").text(),
                receiver.get("state").text(),
                receiver.get("sync_state").text());
    }

    private static String role(String role) {
        return role.equals("replica") ? role : role.replace('_', ' ');
    }

    private static String instead(Testimony.Patroni seen) {
        return seen.replication().isEmpty() ? "" : ", but is " + seen.replication();
    }
}
