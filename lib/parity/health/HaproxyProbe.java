package parity.health;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parity.concurrent.Together;
import parity.wire.Http;
import parity.wire.Postgres;
import parity.wire.Postgres.Login;
import parity.wire.PostgresRefusal;

/** Asks HAProxy where its ports lead, and goes there: a write that touches no data, and a read. */
record HaproxyProbe(
        InetSocketAddress page,
        Optional<InetSocketAddress> write,
        Optional<InetSocketAddress> read,
        Optional<Login> login)
        implements Probe {

    static final int WRITE = 5432;
    static final int READ = 5433;

    /** A record in the log that every replica gets and nobody keeps; on a replica it would be refused. */
    private static final String MARK =
            "SELECT CASE WHEN pg_is_in_recovery() THEN 'replica' ELSE pg_logical_emit_message(true, 'parity', 'health')::text END";

    private static final int UNREADY = 503;

    /** Somebody else's proxy has no such page, and its ports lead where we do not know. */
    private static final String ELSEWHERE = "answers HTTP";

    /** The three at once: the whole stack is asked no faster than this. */
    @Override
    public Answer ask(Duration limit) {
        var answers = Together.mapWithin(
                limit,
                List.<Probe>of(this::routes, this::write, this::read),
                probe -> probe.ask(limit),
                (_, trouble) ->
                        Answer.unwell(trouble instanceof IOException e ? Trouble.words(e) : "no answer in time"));
        var page = answers.getFirst();
        if (page.detail().equals(ELSEWHERE)) {
            return page;
        }
        return answers.stream()
                .filter(answer -> !answer.isWell())
                .findFirst()
                .map(answer -> Answer.unwell("", answer.reason(), page.testimony()))
                .orElse(page);
    }

    private Answer routes(Duration limit) throws IOException {
        var http = new Http(page, limit);
        var ready = http.get("/ready");
        if (!ready.isGood() && ready.status() != UNREADY) {
            return Answer.well(ELSEWHERE);
        }
        var routes = testimony(http.get("/;csv").body());
        return ready.isGood() ? Answer.well("", words(routes), routes) : Answer.unwell("", unready(routes), routes);
    }

    private Answer write(Duration limit) throws IOException {
        var said = through(write, MARK, limit);
        return said.equals("replica") ? Answer.unwell("the write port leads to a replica") : Answer.well("");
    }

    private Answer read(Duration limit) throws IOException {
        through(read, "SELECT pg_is_in_recovery()", limit);
        return Answer.well("");
    }

    private String through(Optional<InetSocketAddress> port, String sql, Duration limit) throws IOException {
        if (port.isEmpty() || login.isEmpty()) {
            return "";
        }
        var side = port.equals(write) ? "write" : "read";
        try (var session = Postgres.to(port.get(), login.get(), limit)) {
            return session.ask(sql);
        } catch (PostgresRefusal e) {
            throw new IOException("%s port: %s".formatted(side, refused(e)), e);
        } catch (IOException e) {
            throw new IOException("%s port: %s".formatted(side, Trouble.words(e)), e);
        }
    }

    private String refused(PostgresRefusal refusal) {
        return refusal.isAboutAccess()
                ? "PostgreSQL refuses %s (%s); its volumes keep the password they were made with"
                        .formatted(login.orElseThrow().user(), refusal.getMessage())
                : "PostgreSQL says " + refusal.getMessage();
    }

    /** {@code pxname,svname,...,status,...}: one line for each server behind a port. */
    static Testimony.Proxy testimony(String statistics) {
        var writers = new ArrayList<String>();
        var readers = new ArrayList<String>();
        for (var line : statistics.lines().toList()) {
            var fields = line.split(",", 19);
            if (fields.length == 19 && fields[17].startsWith("UP") && !fields[1].equals("BACKEND")) {
                (fields[0].equals("write") ? writers : readers).add(fields[1]);
            }
        }
        return new Testimony.Proxy(writers, readers);
    }

    static String unready(Testimony.Proxy routes) {
        return routes.writers().isEmpty() ? "the write port has no leader" : "the read port has nobody to read from";
    }

    private static String words(Testimony.Proxy routes) {
        return "writes to %s, reads from %s".formatted(names(routes.writers()), names(routes.readers()));
    }

    private static String names(List<String> servers) {
        return String.join(" and ", servers);
    }
}
