package parity.resource;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.wire.Postgres;
import parity.wire.PostgresRefusal;

/** PostgreSQL, as the owner of the database, who may do all. */
record PostgresAccess(Resource resource) implements Access {

    private static final String MAINTENANCE = "postgres";
    private static final String NO_DATABASE = "3D000";
    private static final String DUPLICATE = "42P04";

    @Override
    public void ask(InetSocketAddress server, Duration limit) throws IOException {
        ask(server, MAINTENANCE, "SELECT 1", limit);
    }

    @Override
    public void furnish(InetSocketAddress server, Duration limit) throws IOException {
        try {
            ask(server, resource.database(), "SELECT 1", limit);
        } catch (PostgresRefusal e) {
            create(server, e, limit);
        }
        for (var extension : resource.extensions()) {
            extend(server, extension, limit);
        }
    }

    @Override
    public void seed(InetSocketAddress server, String text, Duration limit) throws IOException {
        ask(server, resource.database(), text, limit);
    }

    private void create(InetSocketAddress server, PostgresRefusal refusal, Duration limit) throws IOException {
        if (!refusal.code().equals(NO_DATABASE)) {
            throw refusal;
        }
        try {
            ask(server, MAINTENANCE, "CREATE DATABASE " + quoted(resource.database()), limit);
        } catch (PostgresRefusal e) {
            if (!e.code().equals(DUPLICATE)) {
                throw e;
            }
        }
    }

    private void extend(InetSocketAddress server, String extension, Duration limit) throws IOException {
        try {
            ask(
                    server,
                    resource.database(),
                    "CREATE EXTENSION IF NOT EXISTS %s CASCADE".formatted(quoted(extension)),
                    limit);
        } catch (PostgresRefusal e) {
            throw new Failure(
                    Exit.MISSING,
                    "%s has no extension '%s': %s; take an image that has it"
                            .formatted(resource, extension, e.getMessage()));
        }
    }

    private void ask(InetSocketAddress server, String database, String sql, Duration limit) throws IOException {
        var login = new Postgres.Login(resource.user(), resource.password(), database);
        try (var session = Postgres.to(server, login, limit)) {
            session.ask(sql);
        } catch (PostgresRefusal e) {
            if (e.isAboutAccess()) {
                throw Refused.login(resource, e);
            }
            throw e;
        }
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
