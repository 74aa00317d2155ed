package parity.resource;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import parity.wire.Mysql;
import parity.wire.MysqlRefusal;

/** MySQL or MariaDB, as the owner of the database, which its start made. */
record MysqlAccess(Resource resource) implements Access {

    @Override
    public void ask(InetSocketAddress server, Duration limit) throws IOException {
        run(server, "SELECT 1", limit);
    }

    @Override
    public void seed(InetSocketAddress server, String text, Duration limit) throws IOException {
        run(server, text, limit);
    }

    private void run(InetSocketAddress server, String sql, Duration limit) throws IOException {
        try (var session = Mysql.to(server, resource.user(), resource.password(), resource.database(), limit)) {
            session.ask(sql);
        } catch (MysqlRefusal e) {
            if (e.isAboutAccess()) {
                throw Refused.login(resource, e);
            }
            throw e;
        }
    }
}
