package parity.drill.sight;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import parity.drill.chronicle.Sighting.Role;
import parity.drill.node.RedisNodes;
import parity.wire.Resp;

/** Looks at one node of Redis: its role, and whether it has the replicas without which it refuses writes. */
public final class RedisSight implements Sight {

    private final RedisNodes nodes;
    private final InetSocketAddress address;
    private @Nullable Resp session;
    private long wanted;

    public RedisSight(RedisNodes nodes, InetSocketAddress address) {
        this.nodes = nodes;
        this.address = address;
    }

    @Override
    public Look look(Duration limit) throws IOException {
        try {
            var answer = session(limit).within(limit, "INFO", "replication");
            if (answer.isRefusal()) {
                throw new IOException(answer.text());
            }
            return read(answer.text(), wanted);
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    /** {@code role:master}, {@code min_slaves_good_slaves:2}; the second is there only where writes depend on it. */
    static Look read(String info, long wanted) {
        boolean leads = field(info, "role").equals("master");
        var good = field(info, "min_slaves_good_slaves");
        boolean isAllowed = good.isEmpty() || Long.parseLong(good) >= wanted;
        var detail = "offset " + field(info, leads ? "master_repl_offset" : "slave_repl_offset");
        return new Look(leads ? Role.PRIMARY : Role.REPLICA, leads && isAllowed, detail);
    }

    @Override
    public synchronized void close() {
        if (session != null) {
            session.close();
            session = null;
        }
    }

    private synchronized Resp session(Duration limit) throws IOException {
        var known = session;
        if (known != null) {
            return known;
        }
        var fresh = nodes.session(address, limit);
        session = fresh;
        var setting = fresh.ask("CONFIG", "GET", "min-replicas-to-write").item(1);
        wanted = setting.isEmpty() ? 0 : Long.parseLong(setting);
        return fresh;
    }

    private static String field(String info, String name) {
        return info.lines()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }
}
