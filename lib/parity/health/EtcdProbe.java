package parity.health;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import parity.json.Json;
import parity.wire.Http;

/** Asks a member of etcd whom it follows, and whether the quorum answers it. */
record EtcdProbe(InetSocketAddress server) implements Probe {

    @Override
    public Answer ask(Duration limit) throws IOException {
        var etcd = new Http(server, limit);
        var status = etcd.post("/v3/maintenance/status", "{}");
        if (!status.isGood()) {
            return Answer.unwell(status.words());
        }
        var members = etcd.post("/v3/cluster/member/list", "{\"linearizable\":false}");
        var seen = testimony(Json.parse(status.body()), Json.parse(members.body()));
        // Without a leader a read through the quorum would hang, not fail.
        return seen.leader().isEmpty() || !seen.alarms().isEmpty()
                ? judge(seen, "")
                : judge(seen, etcd.get("/health").body());
    }

    static Testimony.Etcd testimony(Json status, Json members) {
        var leader = status.get("leader").text();
        var header = status.get("header");
        return new Testimony.Etcd(
                header.get("cluster_id").text(),
                header.get("member_id").text(),
                leader.equals("0") ? "" : leader,
                members.get("members").items().size(),
                number(header.get("revision").text()),
                status.get("errors").items().stream()
                        .map(Json::text)
                        .filter(error -> error.contains("alarm:"))
                        .map(EtcdProbe::alarm)
                        .toList());
    }

    static Answer judge(Testimony.Etcd seen, String health) {
        if (!seen.alarms().isEmpty()) {
            return Answer.unwell(role(seen), "alarm " + String.join(", ", seen.alarms()), seen);
        }
        if (seen.leader().isEmpty()) {
            return Answer.unwell("", "it sees no leader", seen);
        }
        return Json.parse(health).get("health").text().equals("true")
                ? Answer.well(role(seen), "revision " + seen.revision(), seen)
                : Answer.unwell(role(seen), "no read through the quorum: " + health.strip(), seen);
    }

    private static String role(Testimony.Etcd seen) {
        return seen.id().equals(seen.leader()) ? "leader" : "follower";
    }

    /** {@code memberID:123 alarm:NOSPACE } */
    private static String alarm(String error) {
        return error.substring(error.indexOf("alarm:") + "alarm:".length()).strip();
    }

    private static long number(String digits) {
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }
}
