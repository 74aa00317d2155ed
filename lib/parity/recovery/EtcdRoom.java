package parity.recovery;

import java.util.List;
import java.util.Map;
import parity.compose.Container;
import parity.failure.Failure;
import parity.json.Json;

/** Gives etcd room again: old revisions are forgotten, what they took is given back, and the alarm is taken back. */
record EtcdRoom(Treatment hands) {

    void make(List<Container> members) {
        var first = members.getFirst();
        compact(first);
        // One after the other: a member answers nobody while it tidies up.
        members.forEach(member -> hands.run(member, Map.of(), "etcdctl", "defrag", "--command-timeout=30s"));
        hands.run(first, Map.of(), "etcdctl", "alarm", "disarm");
    }

    private void compact(Container member) {
        try {
            hands.run(member, Map.of(), "etcdctl", "compact", "--physical", revision(member));
        } catch (Failure e) {
            // Somebody did it just before, and that is as good.
            if (!e.getMessage().contains("has been compacted")) {
                throw e;
            }
        }
    }

    private String revision(Container member) {
        var status = Json.parse(hands.run(member, Map.of(), "etcdctl", "endpoint", "status", "-w", "json"));
        return status.items().stream()
                .map(one -> one.at("Status", "header", "revision").text())
                .filter(revision -> !revision.isEmpty())
                .findFirst()
                .orElseThrow(() -> new Failure("etcd does not say at which revision it is"));
    }
}
