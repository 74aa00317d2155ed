package parity.health;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import parity.wire.Resp;
import parity.wire.Resp.Reply;

/** Asks a Sentinel whom it names as master, and whether enough of its like could replace it. */
record SentinelProbe(InetSocketAddress server, String password) implements Probe {

    @Override
    public Answer ask(Duration limit) throws IOException {
        try (var sentinel = Resp.to(server, limit)) {
            var auth = password.isEmpty() ? null : sentinel.ask("AUTH", password);
            var masters = sentinel.ask("SENTINEL", "MASTERS");
            if (masters.isRefusal()) {
                return Answer.unwell(
                        "refuses to answer: " + (auth != null && auth.isRefusal() ? auth.text() : masters.text()));
            }
            if (masters.items().isEmpty()) {
                return Answer.unwell("watches no master");
            }
            var master = fields(masters.items().getFirst());
            var name = master.getOrDefault("name", "");
            return judge(master, sentinel.ask("SENTINEL", "SLAVES", name), sentinel.ask("SENTINEL", "CKQUORUM", name));
        }
    }

    static Answer judge(Map<String, String> master, Reply replicas, Reply quorum) {
        var known = replicas.items().stream()
                .map(SentinelProbe::fields)
                .map(SentinelProbe::address)
                .toList();
        var seen = new Testimony.Sentinel(master.getOrDefault("name", ""), address(master), known);
        var flags = master.getOrDefault("flags", "");
        if (flags.contains("_down") || flags.contains("disconnected")) {
            return Answer.unwell("", "%s at %s is %s".formatted(seen.name(), seen.master(), flags), seen);
        }
        return quorum.isRefusal()
                ? Answer.unwell("", quorum.text(), seen)
                : Answer.well("", "%s is %s".formatted(seen.name(), seen.master()), seen);
    }

    private static String address(Map<String, String> node) {
        return node.get("ip") + ":" + node.get("port");
    }

    /** Names and values in turn. */
    private static Map<String, String> fields(Reply flat) {
        var fields = new HashMap<String, String>();
        for (int i = 0; i + 1 < flat.items().size(); i += 2) {
            fields.put(flat.item(i), flat.item(i + 1));
        }
        return fields;
    }
}
