package parity.health;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import parity.wire.Resp;

/** Asks a Redis or Valkey node for its role, and a replica for its link; the password is empty where none is known. */
record RedisProbe(InetSocketAddress server, String password) implements Probe {

    /** Seconds: a replica is heard of every second, and one that is busy a little later. */
    private static final int LONGEST_SILENCE = 5;

    @Override
    public Answer ask(Duration limit) throws IOException {
        try (var redis = Resp.to(server, limit)) {
            if (!password.isEmpty()) {
                var auth = redis.ask("AUTH", password);
                if (auth.isRefusal() && !isNotNeeded(auth.text())) {
                    return Answer.unwell("refuses the password of its environment: " + auth.text());
                }
            }
            // All of it: before version 7 it cannot be asked for two parts at once.
            var info = redis.ask("INFO");
            return info.isRefusal() ? refused(info.text()) : judge(fields(info.text()));
        }
    }

    /** It serves who knows its password; that we do not is no illness. */
    private static Answer refused(String reason) {
        return reason.startsWith("NOAUTH")
                ? Answer.well("asks for a password that its environment does not name")
                : Answer.unwell(reason);
    }

    /** Before version 6.2 it says so in other words. */
    private static boolean isNotNeeded(String refusal) {
        return refusal.contains("without any password") || refusal.contains("no password is set");
    }

    static Answer judge(Map<String, String> info) {
        if (info.getOrDefault("loading", "0").equals("1")) {
            return Answer.starting("loads its data into memory, and answers nobody until then");
        }
        if (info.getOrDefault("cluster_enabled", "0").equals("1")) {
            // Each has masters of its own, for a part of the keys: none of them is the only one.
            return Answer.well("of a Redis Cluster");
        }
        boolean isMaster = info.getOrDefault("role", "").equals("master");
        var seen = new Testimony.Redis(
                isMaster,
                isMaster ? "" : info.get("master_host") + ":" + info.get("master_port"),
                online(info),
                number(info.getOrDefault(isMaster ? "master_repl_offset" : "slave_repl_offset", "0")));
        return isMaster ? master(seen, info) : replica(seen, info);
    }

    private static Answer master(Testimony.Redis seen, Map<String, String> info) {
        // The line is there only where writes depend on replicas (min-replicas-to-write).
        return info.getOrDefault("min_slaves_good_slaves", "").equals("0")
                ? Answer.unwell("master", "refuses writes: no replica is in sync", seen)
                : Answer.well("master", seen.replicas() == 0 ? "" : plural(seen.replicas()), seen);
    }

    private static Answer replica(Testimony.Redis seen, Map<String, String> info) {
        if (info.getOrDefault("master_link_status", "").equals("up")) {
            return Answer.well("replica", "of " + seen.follows(), seen);
        }
        var away = info.getOrDefault("master_link_down_since_seconds", "");
        boolean isSyncing = info.getOrDefault("master_sync_in_progress", "0").equals("1");
        return Answer.unwell(
                "replica",
                "link to master %s is down%s%s"
                        .formatted(
                                seen.follows(),
                                away.isEmpty() || away.startsWith("-") ? "" : " for %s s".formatted(away),
                                isSyncing ? ", copying its data" : ""),
                seen);
    }

    static Map<String, String> fields(String info) {
        var fields = new LinkedHashMap<String, String>();
        info.lines().forEach(line -> {
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.put(line.substring(0, colon), line.substring(colon + 1).strip());
            }
        });
        return fields;
    }

    /** {@code slave0:ip=redis3,port=6379,state=online,offset=7319,lag=1}; the lag is in seconds since it was heard of. */
    private static int online(Map<String, String> info) {
        return (int) info.entrySet().stream()
                .filter(field ->
                        field.getKey().startsWith("slave") && field.getValue().contains("state=online"))
                .filter(field ->
                        number(field.getValue().substring(field.getValue().lastIndexOf('=') + 1)) <= LONGEST_SILENCE)
                .count();
    }

    private static String plural(int replicas) {
        return replicas == 1 ? "1 replica in sync" : replicas + " replicas in sync";
    }

    private static long number(String digits) {
        return digits.isEmpty() || !digits.chars().allMatch(Character::isDigit) ? 0 : Long.parseLong(digits);
    }
}
