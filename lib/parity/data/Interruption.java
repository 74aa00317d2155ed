package parity.data;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import parity.concurrent.AtExit;
import parity.failure.Failure;
import parity.wire.Mysql;

/** Where we are ended from outside, the server ends what it runs for us; what became of it is still written down. */
final class Interruption implements AutoCloseable {

    private final WireMysql database;
    private final String session;
    private final CountDownLatch done = new CountDownLatch(1);
    private final AtExit hook;
    private volatile boolean isAsked;

    private Interruption(WireMysql database, String session) {
        this.database = database;
        this.session = session;
        this.hook = AtExit.run(this::interrupt);
    }

    static Interruption of(WireMysql database, Mysql session) throws IOException {
        return new Interruption(database, session.ask("SELECT CONNECTION_ID()"));
    }

    /** True once nothing more is to be begun. */
    boolean isAsked() {
        return isAsked;
    }

    @Override
    public void close() {
        done.countDown();
        hook.close();
    }

    private void interrupt() {
        isAsked = true;
        try {
            database.asking(other -> other.ask("KILL QUERY " + session));
            done.await(Server.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (Failure e) {
            // It goes, too: then there is nothing to end.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
