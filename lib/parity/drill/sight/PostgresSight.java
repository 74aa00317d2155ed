package parity.drill.sight;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parity.drill.chronicle.Sighting.Role;
import parity.drill.node.Psql;
import parity.engine.Engine;
import parity.failure.Failure;

/** Looks at one server of PostgreSQL from inside its container: its role, its timeline, whether a write would be taken. */
public final class PostgresSight implements Sight {

    /** To begin a session costs a process in the container: where none can be had, not every look may try. */
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);

    /**
     * A write that waits for a replica is taken only where one is heard of: what was sent before a long sleep is no sign
     * of life, so its age counts.
     */
    private static final String QUESTION =
            "SELECT NOT pg_is_in_recovery(), current_setting('transaction_read_only') = 'off' AND"
                    + " (current_setting('synchronous_standby_names') = '' OR EXISTS (SELECT FROM pg_stat_replication"
                    + " WHERE sync_state IN ('sync', 'quorum') AND reply_time > clock_timestamp() - interval '2 s')),"
                    + " CASE WHEN pg_is_in_recovery() THEN '' ELSE left(pg_walfile_name(pg_current_wal_lsn()), 8) END;";

    private final Engine engine;
    private final String container;
    private final Map<String, String> variables;
    private @Nullable Psql psql;
    private long notBefore = System.nanoTime();
    private String lastTrouble = "";

    public PostgresSight(Engine engine, String container, Map<String, String> variables) {
        this.engine = engine;
        this.container = container;
        this.variables = Map.copyOf(variables);
    }

    @Override
    public Look look(Duration limit) throws IOException {
        return read(session().ask(QUESTION, limit));
    }

    /** {@code t|t|00000003}: leads, takes writes, on timeline 3. */
    static Look read(List<String> answer) throws IOException {
        var words = answer.isEmpty() ? new String[0] : answer.getLast().split("\\|", -1);
        if (words.length != 3) {
            throw new IOException(answer.isEmpty() ? "no answer" : answer.getLast());
        }
        boolean leads = words[0].equals("t");
        var timeline = leads ? "timeline " + Integer.parseInt(words[2], 16) : "";
        return new Look(leads ? Role.PRIMARY : Role.REPLICA, leads && words[1].equals("t"), timeline);
    }

    @Override
    public synchronized void close() {
        if (psql != null) {
            psql.close();
        }
    }

    private synchronized Psql session() throws IOException {
        var known = psql;
        if (known != null && !known.isOver()) {
            return known;
        }
        if (System.nanoTime() - notBefore < 0) {
            throw new IOException(lastTrouble);
        }
        notBefore = System.nanoTime() + BETWEEN_TRIES.toNanos();
        try {
            psql = Psql.in(engine, container, variables);
            return psql;
        } catch (Failure e) {
            lastTrouble = reason(e);
            throw new IOException(lastTrouble, e);
        }
    }

    /** Without the engine's names for everything: {@code container a3b5.. is not running}. */
    private static String reason(Failure refusal) {
        var words = refusal.getMessage();
        int is = words.lastIndexOf(" is ");
        return is < 0 ? words : "its container" + words.substring(is);
    }
}
