package parity.resource;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import parity.wire.Resp;

/** Redis with its one user and one password. */
record RedisAccess(Resource resource) implements Access {

    @Override
    public void ask(InetSocketAddress server, Duration limit) throws IOException {
        try (var session = session(server, limit)) {
            // While it reads what it has on disk it says PING, but LOADING.
            require(session.ask("DBSIZE"));
        }
    }

    @Override
    public void seed(InetSocketAddress server, String text, Duration limit) throws IOException {
        try (var session = session(server, limit)) {
            for (var line : text.lines().map(String::strip).toList()) {
                if (!line.isEmpty() && !line.startsWith("#")) {
                    require(session.ask(Words.of(line).toArray(String[]::new)));
                }
            }
        }
    }

    private Resp session(InetSocketAddress server, Duration limit) throws IOException {
        var session = Resp.to(server, limit);
        try {
            var greeting = session.ask("AUTH", resource.password());
            if (greeting.text().startsWith("WRONGPASS") || greeting.text().startsWith("ERR")) {
                throw Refused.login(resource, new IOException(greeting.text()));
            }
            require(greeting);
            return session;
        } catch (IOException | RuntimeException e) {
            session.close();
            throw e;
        }
    }

    private static void require(Resp.Reply reply) throws IOException {
        if (reply.isRefusal()) {
            throw new IOException(reply.text());
        }
    }
}
