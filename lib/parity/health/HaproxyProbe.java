package parity.health;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
            "SELECT CASE WHEN pg_is_in_recovery() THEN '' ELSE pg_logical_emit_message(true, 'parity', 'health')::text END";

    @Override
    public Answer ask(Duration limit) throws IOException {
        var http = new Http(page, limit);
        var routes = testimony(http.get("/;csv").body());
        var ready = http.get("/ready");
        if (!ready.isGood()) {
            return Answer.unwell("", unready(routes), routes);
        }
        return through(routes, limit);
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

    private Answer through(Testimony.Proxy routes, Duration limit) throws IOException {
        if (login.isEmpty()) {
            return Answer.well("", words(routes), routes);
        }
        try {
            if (write.isPresent() && ask(write.get(), MARK, limit).isEmpty()) {
                return Answer.unwell("", "the write port leads to a replica", routes);
            }
            if (read.isPresent()) {
                ask(read.get(), "SELECT pg_is_in_recovery()", limit);
            }
            return Answer.well("", words(routes), routes);
        } catch (PostgresRefusal e) {
            return Answer.unwell("", refused(e), routes);
        }
    }

    private String ask(InetSocketAddress port, String sql, Duration limit) throws IOException {
        try (var session = Postgres.to(port, login.orElseThrow(), limit)) {
            return session.ask(sql);
        } catch (PostgresRefusal e) {
            throw e;
        } catch (IOException e) {
            throw new IOException(
                    "%s port %d: %s"
                            .formatted(
                                    port.equals(write.orElse(null)) ? "write" : "read",
                                    port.getPort(),
                                    Trouble.words(e)),
                    e);
        }
    }

    private String refused(PostgresRefusal refusal) {
        return refusal.isAboutAccess()
                ? "PostgreSQL refuses %s: %s; its volumes keep the password they were made with"
                        .formatted(login.orElseThrow().user(), refusal.getMessage())
                : "PostgreSQL behind it: " + refusal.getMessage();
    }

    private static String words(Testimony.Proxy routes) {
        return "writes to %s, reads from %s".formatted(names(routes.writers()), names(routes.readers()));
    }

    private static String names(List<String> servers) {
        return String.join(" and ", servers);
    }
}
